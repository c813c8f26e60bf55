"""The appraisal of officers and agencies."""
