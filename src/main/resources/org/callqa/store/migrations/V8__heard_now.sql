-- a mark is first only that a recording is being heard; begun counts the times at which the program ended by itself meanwhile
ALTER TABLE callqa_listening ADD COLUMN under_way BOOLEAN DEFAULT FALSE NOT NULL;
