ALTER TABLE projects
    ADD COLUMN diversity  double precision NOT NULL DEFAULT 0,
    ADD COLUMN cold_start text             NOT NULL DEFAULT 'random';
