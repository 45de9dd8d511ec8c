-- which command a run was: score, report or review; empty for what was done before this was noted
ALTER TABLE callqa_run ADD COLUMN command VARCHAR DEFAULT '' NOT NULL;
