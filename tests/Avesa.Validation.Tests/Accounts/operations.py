"""Prints the operations of services as botocore's models have them, as one JSON object: service, operation, HTTP method. Usage: operations.py SERVICE..."""
import json
import sys

import botocore.session

session = botocore.session.get_session()
models = {name: session.get_service_model(name) for name in sys.argv[1:]}
print(json.dumps({
    name: {operation: model.operation_model(operation).http["method"] for operation in model.operation_names}
    for name, model in models.items()
}))
