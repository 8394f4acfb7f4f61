COMMENT ON INDEX run_words IS 'PostgreSQL keeps a list of its own of what waits to be brought in (fastupdate).';
