from onestop.limit_texts.reader import parse_time_limit as parse_time_limit
