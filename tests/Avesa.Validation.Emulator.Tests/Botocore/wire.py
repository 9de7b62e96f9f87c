"""Holds the body of an answer against the shape that botocore's model gives it: unlike a parser, which passes over what it does not know."""
import base64
import binascii
import datetime
import json
import re
import xml.etree.ElementTree as xml

from botocore import parsers

INTEGERS = ("integer", "long", "short", "byte")
ISO = re.compile(r"^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$")


def problems(model, operation, body):
    """What the model does not know of an answer, or misses in it: sentences, each with the path of the member."""
    shape = operation.output_shape
    protocol = model.resolved_protocol
    found = []
    if shape is None:
        return found
    payload = shape.serialization.get("payload")
    if payload is not None:
        shape = shape.members[payload]
        if shape.type_name != "structure":
            return found
    if protocol in ("json", "rest-json"):
        json_value(shape, json.loads(body or b"{}"), "", found)
    elif protocol == "smithy-rpc-v2-cbor":
        cbor = parsers.RpcV2CBORParser()
        json_value(shape, cbor.parse_data_item(cbor.get_peekable_stream_from_bytes(body)), "", found, cbor=True)
    elif body:
        xml_body(model, operation, shape, xml.fromstring(body), found)
    return found


def in_body(shape):
    return {
        member.serialization.get("name", name): member
        for name, member in shape.members.items()
        if member.serialization.get("location") not in ("header", "headers", "statusCode", "uri")
    }


def json_value(shape, value, path, found, cbor=False):
    kind = shape.type_name
    if value is None:
        found.append(f"{path} is null")
    elif kind == "structure":
        if shape.metadata.get("document") or not isinstance(value, dict):
            if not shape.metadata.get("document"):
                found.append(f"{path} is no structure: {value!r}")
            return
        members = in_body(shape)
        for name, inner in value.items():
            if name in members:
                json_value(members[name], inner, f"{path}.{name}", found, cbor)
            elif not name == "__type":
                found.append(f"{path}.{name} is no member")
        required(shape, members, value, path, found)
    elif kind == "list":
        if not isinstance(value, list):
            found.append(f"{path} is no list: {value!r}")
            return
        for index, inner in enumerate(value):
            json_value(shape.member, inner, f"{path}[{index}]", found, cbor)
        limits(shape, len(value), path, found)
    elif kind == "map":
        if not isinstance(value, dict):
            found.append(f"{path} is no map: {value!r}")
            return
        for name, inner in value.items():
            text(shape.key, name, f"{path}'s key", found)
            json_value(shape.value, inner, f"{path}.{name}", found, cbor)
    elif kind == "timestamp" and cbor:
        if not isinstance(value, datetime.datetime):
            found.append(f"{path} is no time: {value!r}")
    elif kind == "blob" and cbor:
        if not isinstance(value, bytes):
            found.append(f"{path} is no bytes: {value!r}")
    else:
        json_scalar(shape, value, path, found)


def json_scalar(shape, value, path, found):
    kind = shape.type_name
    if kind == "boolean":
        right = isinstance(value, bool)
    elif kind in INTEGERS:
        right = isinstance(value, int) and not isinstance(value, bool)
    elif kind in ("double", "float"):
        right = isinstance(value, (int, float)) and not isinstance(value, bool) or value in ("NaN", "Infinity", "-Infinity")
    elif kind == "timestamp":
        iso = shape.serialization.get("timestampFormat", "unixTimestamp") == "iso8601"
        right = isinstance(value, str) and ISO.match(value) if iso else isinstance(value, (int, float)) and not isinstance(value, bool)
    elif kind == "blob":
        right = isinstance(value, str) and is_base64(value)
    else:
        right = isinstance(value, str)
    if not right:
        found.append(f"{path} is no {kind}: {value!r}")
    elif kind == "string":
        text(shape, value, path, found)
    elif kind in INTEGERS:
        limits(shape, value, path, found)


def xml_body(model, operation, shape, root, found):
    expected = model.metadata.get("xmlNamespace")
    if model.resolved_protocol == "rest-xml":
        expected = "http://s3.amazonaws.com/doc/2006-03-01/"
    # EC2's model leaves out the slash at the end, which its answers have.
    if expected and not root.tag.startswith(("{%s}" % expected, "{%s/}" % expected)):
        found.append(f"the root is {root.tag}, not of {expected}")
    if model.resolved_protocol == "query":
        children = {local(child.tag): child for child in root}
        if local(root.tag) != f"{operation.name}Response" or "RequestId" not in [local(child.tag) for child in children.get("ResponseMetadata", [])]:
            found.append(f"the root is {root.tag}, or has no request id")
        root = children.get(operation.output_shape.serialization.get("resultWrapper"), root)
    xml_value(shape, [root], "", found, ignored=("requestId",) if model.resolved_protocol == "ec2" else ())


def xml_value(shape, nodes, path, found, ignored=()):
    kind = shape.type_name
    node = nodes[0]
    if kind == "structure":
        members = in_body(shape)
        groups = {}
        for child in node:
            groups.setdefault(local(child.tag), []).append(child)
        flat = {member.serialization.get("name", name): member for name, member in members.items()}
        for name, inner in groups.items():
            if name in flat:
                xml_value(flat[name], inner, f"{path}.{name}", found)
            elif name not in ignored:
                found.append(f"{path}.{name} is no member")
        attributes = [local(name) for name in node.attrib]
        for name in attributes:
            if not any(known.split(":")[-1] == name and member.serialization.get("xmlAttribute") for known, member in members.items()):
                found.append(f"{path}@{name} is no attribute")
        required(shape, members, set(groups) | {known for known in members if known.split(":")[-1] in attributes}, path, found)
    elif kind == "list":
        items = nodes
        if not shape.serialization.get("flattened"):
            once(nodes, path, found)
            items = list(node)
            wanted = shape.member.serialization.get("name", "member")
            found.extend(f"{path}.{local(item.tag)} is no item: these are called {wanted}" for item in items if local(item.tag) != wanted)
        for index, item in enumerate(items):
            xml_value(shape.member, [item], f"{path}[{index}]", found)
        limits(shape, len(items), path, found)
    elif kind == "map":
        once(nodes, path, found)
        for entry in node:
            parts = {local(part.tag): part for part in entry}
            key, value = shape.key.serialization.get("name", "key"), shape.value.serialization.get("name", "value")
            if local(entry.tag) != "entry" or set(parts) != {key, value}:
                found.append(f"{path} has an entry of {sorted(parts)}")
                continue
            text(shape.key, parts[key].text or "", f"{path}'s key", found)
            xml_value(shape.value, [parts[value]], f"{path}.{parts[key].text}", found)
    else:
        once(nodes, path, found)
        found.extend(f"{path}.{local(child.tag)} is in a scalar" for child in node)
        xml_scalar(shape, node.text or "", path, found)


def xml_scalar(shape, value, path, found):
    kind = shape.type_name
    if kind == "boolean":
        right = value in ("true", "false")
    elif kind in INTEGERS:
        right = re.match(r"^-?\d+$", value)
    elif kind in ("double", "float"):
        right = re.match(r"^-?(\d+(\.\d+)?([eE][-+]?\d+)?|NaN|Infinity)$", value)
    elif kind == "timestamp":
        right = ISO.match(value)
    elif kind == "blob":
        right = is_base64(value)
    else:
        right = True
        text(shape, value, path, found)
    if not right:
        found.append(f"{path} is no {kind}: {value!r}")


def local(tag):
    return tag.rsplit("}", 1)[-1]


def once(nodes, path, found):
    if len(nodes) > 1:
        found.append(f"{path} is there {len(nodes)} times")


def required(shape, members, present, path, found):
    for name in shape.required_members:
        wire = shape.members[name].serialization.get("name", name)
        if wire in members and wire not in present:
            found.append(f"{path}.{wire} is required and missing")


def text(shape, value, path, found):
    enum = shape.metadata.get("enum")
    if enum and value not in enum:
        found.append(f"{path} is none of {enum}: {value!r}")
    limits(shape, len(value), path, found)
    pattern = shape.metadata.get("pattern")
    if not pattern:
        return
    try:
        fits = re.search(f"^(?:{pattern})$", value, re.DOTALL)
    except re.error:
        # A pattern of Java's that Python has no words for.
        return
    if not fits:
        found.append(f"{path} does not fit {pattern}: {value!r}")


def limits(shape, size, path, found):
    least, most = shape.metadata.get("min"), shape.metadata.get("max")
    if least is not None and size < least or most is not None and size > most:
        found.append(f"{path} is of size {size}, not {least} to {most}")


def is_base64(value):
    try:
        base64.b64decode(value, validate=True)
        return True
    except binascii.Error:
        return False
