-- what makes no call was written here by each run, and read by none: reports have it from the run itself
DROP TABLE callqa_rejection;
