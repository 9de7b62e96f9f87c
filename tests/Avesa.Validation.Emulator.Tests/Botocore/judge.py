"""
Calls an endpoint as botocore's users do and holds each answer against botocore's own model of the service.

Reads one JSON object from standard input: endpoint, keys ({"administrator": [id, secret], "nobody": [id, secret]}), services (file names of cases/) and
values, what the cases call by $names beside what they look up themselves.
Writes one JSON object a line: service, operation, case, protocol, and problems, a list of sentences that is empty where all is well.
"""
import copy
import json
import math
import pathlib
import sys
import time

import botocore.config
import botocore.exceptions
import botocore.session
import jmespath

import wire

# Errors that every operation can answer with, whether its model lists them or not: each service's "Common Errors" page.
DENIED = {"AccessDenied", "AccessDeniedException", "AuthorizationError", "UnauthorizedOperation"}
COMMON = DENIED | {
    "403", "ValidationError", "ValidationException",
    "InvalidParameterValue", "InvalidParameterCombination", "MissingParameter", "SerializationException", "SignatureDoesNotMatch",
}


class Service:
    def __init__(self, name, cases, protocol, order):
        self.name, self.cases, self.protocol = name, cases, protocol
        session = botocore.session.get_session()
        if protocol:
            session.register_component("data_loader", OneProtocol(session.get_component("data_loader"), protocol))
        self.session, self.order, self.given, self.clients = session, order, {}, {}
        self.client = self.client_of("administrator")
        self.model = self.client.meta.service_model
        self.methods = {operation: method for method, operation in self.client.meta.method_to_api_mapping.items()}

    def client_of(self, caller, **config):
        key, secret = self.order["keys"][caller]
        client = self.session.create_client(
            self.name, region_name="us-east-1", endpoint_url=self.order["endpoint"], aws_access_key_id=key, aws_secret_access_key=secret,
            config=botocore.config.Config(retries={"total_max_attempts": 1}, **config))
        client.meta.events.register("before-parse." + client.meta.service_model.service_id.hyphenize(), self.keep)
        return client

    def keep(self, response_dict, **_):
        self.raw = response_dict

    def call(self, client, operation, given):
        return getattr(client, self.methods[operation])(**self.filled(given))

    def filled(self, value):
        """The input with $names looked up and @seconds turned into times from now."""
        if isinstance(value, dict):
            return {name: self.filled(inner) for name, inner in value.items()}
        if isinstance(value, list):
            return [self.filled(inner) for inner in value]
        if isinstance(value, str) and value.startswith("@"):
            return int(time.time()) + int(value[1:])
        if isinstance(value, str) and value.startswith("$"):
            if value in self.order["values"]:
                return self.order["values"][value]
            if value not in self.given:
                operation, given, path = self.cases["given"][value]
                self.given[value] = jmespath.search(path, self.call(self.client, operation, given))
                assert self.given[value] is not None, f"{value} is not there"
            return self.given[value]
        return value

    def judge(self):
        for operation, cases in self.cases["operations"].items():
            for number, given in enumerate(cases["answers"], 1):
                self.say(operation, f"answer {number}", self.answer, given, cases.get("empty", False), cases.get("but", {}))
            for code, given in cases.get("errors", {}).items():
                self.say(operation, code, self.error, self.client_of("administrator", parameter_validation=False), given, {code})
            if "undeniable" not in cases:
                # The answer to HEAD has no body, and so no code but its status.
                codes = {"403"} if operation.startswith("Head") else DENIED
                self.say(operation, "denied", self.error, self.client_of("nobody"), cases["answers"][0], codes)

    def say(self, operation, case, judge, *arguments):
        try:
            problems = judge(operation, *arguments)
        except Exception as error:  # Whatever a parser throws is what this is about.
            problems = [f"{type(error).__name__}: {error}"]
        print(json.dumps({
            "service": self.name, "operation": operation, "case": case, "protocol": self.model.resolved_protocol, "problems": problems[:20]}), flush=True)

    def answer(self, operation, given, may_be_empty, but):
        parsed = self.call(self.client, operation, given)
        raw, shapes = self.raw, self.model.operation_model(operation)
        found = [] if shapes.has_streaming_output else wire.problems(self.model, shapes, raw["body"])
        found = [problem for problem in found if not any(member in problem.split(" ")[0] for member in but)]
        if not parsed["ResponseMetadata"].get("RequestId"):
            found.append("there is no request id")
        parsed = {name: value for name, value in parsed.items() if name != "ResponseMetadata"}
        if shapes.output_shape and shapes.output_shape.required_members:
            found.extend(f"{name} is required and missing" for name in shapes.output_shape.required_members if name not in parsed)
        if not may_be_empty and not any(value not in ([], {}, None, "") for value in parsed.values()) and shapes.output_shape and shapes.output_shape.members:
            found.append(f"nothing to judge: {parsed}")
        return found + self.pages(operation, given, may_be_empty)

    def pages(self, operation, given, may_be_empty):
        """Whatever the size of the pages, they hold the same."""
        if not self.client.can_paginate(self.methods[operation]):
            return []
        paginator = self.client.get_paginator(self.methods[operation])
        keys = [key.expression for key in paginator.result_keys]
        whole = paginator.paginate(**self.filled(given)).build_full_result()
        sizes = [len(jmespath.search(key, whole) or []) for key in keys if isinstance(jmespath.search(key, whole), (list, type(None)))]
        if not any(sizes) and not may_be_empty:
            return [f"the list is empty: {keys}"]
        limit = paginator._limit_key
        if limit is None or sum(sizes) < 2:
            return []
        shape = self.model.operation_model(operation).input_shape.members[limit]
        size = max(math.ceil(sum(sizes) / 3), int(shape.metadata.get("min", 1)))
        cut = paginator.paginate(**self.filled(given), PaginationConfig={"PageSize": size}).build_full_result()
        return [f"{key} differs in pages of {size}" for key in keys if jmespath.search(key, cut) != jmespath.search(key, whole)]

    def error(self, operation, client, given, codes):
        try:
            self.call(client, operation, given)
            return ["it was answered"]
        except botocore.exceptions.ClientError as error:
            answer, metadata = error.response["Error"], error.response["ResponseMetadata"]
        found, status = [], metadata["HTTPStatusCode"]
        code, shapes = answer["Code"], self.model.operation_model(operation).error_shapes
        known = {shape.error_code: shape for shape in shapes}
        if code not in codes:
            found.append(f"the code is {code}, not {sorted(codes)}: {answer['Message']}")
        if code not in known and code not in COMMON and code not in self.cases.get("documented", {}).get("codes", []):
            found.append(f"{code} is neither in the model of the operation ({sorted(known)}) nor common")
        expected = known[code].metadata.get("error", {}).get("httpStatusCode") if code in known else None
        if expected not in (None, status):
            found.append(f"the status of {code} is {status}, not {expected}")
        if not answer.get("Message") and not self.methods[operation].startswith("head_"):
            found.append(f"{code} has no message")
        if not metadata.get("RequestId"):
            found.append(f"{code} has no request id")
        return found


class OneProtocol:
    """A loader that leaves a service one of its protocols."""

    def __init__(self, loader, protocol):
        self.loader, self.protocol = loader, protocol

    def __getattr__(self, name):
        return getattr(self.loader, name)

    def load_service_model(self, service, type_name, *rest, **others):
        model = self.loader.load_service_model(service, type_name, *rest, **others)
        if type_name == "service-2" and "protocols" in model["metadata"] and self.protocol in model["metadata"]["protocols"]:
            model = copy.deepcopy(model)
            model["metadata"].update(protocol=self.protocol, protocols=[self.protocol])
        return model


def main():
    order = json.load(sys.stdin)
    folder = pathlib.Path(__file__).parent / "cases"
    for name in order["services"]:
        cases = json.loads((folder / f"{name}.json").read_text())
        for protocol in cases.get("protocols", [None]):
            Service(name, cases, protocol, order).judge()


main()
