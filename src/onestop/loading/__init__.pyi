from onestop.loading.overlays import load_overlay as load_overlay
from onestop.loading.procedures import load_procedures as load_procedures
