-- Where the annotators of a project work, in JSON; null where nobody is told.
ALTER TABLE projects
    ADD COLUMN platform text;
