-- whether answers are still good is asked of every call each night: with this it is read without the answers, which are long
CREATE INDEX callqa_answer_basis ON callqa_answer (call_key, rubric, program, basis);
