from onestop.linting.linter import lint as lint
from onestop.linting.sources import undated as undated
