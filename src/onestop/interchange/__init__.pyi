from onestop.interchange.documents import from_json as from_json
from onestop.interchange.documents import overlay_toml as overlay_toml
from onestop.interchange.documents import procedures_toml as procedures_toml
from onestop.interchange.documents import schema as schema
from onestop.interchange.documents import to_json as to_json
from onestop.interchange.storing import from_dict as from_dict
from onestop.interchange.storing import to_dict as to_dict
