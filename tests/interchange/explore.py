import json, sys, collections, datetime as dt
from jsonschema import Draft202012Validator as V
from onestop import *
from onestop import vn
from onestop.interchange import *
from tests.interchange.mutations import mutations
from tests.interchange import samples
check=V.FORMAT_CHECKER
@check.checks("date-time", ValueError)
def f(x):
    if isinstance(x,str): dt.datetime.fromisoformat(x)
    return True
def explore(kind,cls,doc):
    v=V(schema(kind),format_checker=check)
    print(kind, [e.message[:200]+str(list(e.path)) for e in v.iter_errors(doc)][:3])
    n=0; diff=collections.Counter()
    for name,d in mutations(doc):
        n+=1
        a=v.is_valid(d)
        try: from_json(json.dumps(d),cls); b=True; why=""
        except FactErrors as e: b=False; why=str(e.exceptions[0])[:150]
        if a!=b:
            diff[why or name]+=1
            if diff.total()<60: print("schema",a,"loader",b,name,"|",why)
    print(n, len(diff))
if __name__=="__main__":
    for k in sys.argv[1:]:
        if k=="procedures": explore(k,Catalogue,samples.procedures_document())
        if k=="calendar": explore(k,WorkCalendar,json.loads(to_json(samples.calendar())))
