-- 0 where whole images are picked
ALTER TABLE projects
    ADD COLUMN regions integer NOT NULL DEFAULT 0;
