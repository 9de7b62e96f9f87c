"""Makes in one account of a moto server what ContractState makes in an emulated one. Usage: contract_seed.py ENDPOINT KEY SECRET TOKEN"""
import io
import json
import sys
import time
import zipfile

import boto3

endpoint, key, secret, token = sys.argv[1:]
account = "987654321098"


def client(service):
    return boto3.client(
        service, endpoint_url=endpoint, region_name="us-east-1", aws_access_key_id=key, aws_secret_access_key=secret, aws_session_token=token)


def policy(**statement):
    return json.dumps({"Version": "2012-10-17", "Statement": [{"Effect": "Allow", **statement}]}, separators=(",", ":"))


tables = client("dynamodb")
for name, keys in (("Tenants", ["tenant_id"]), ("Watermarks", ["tenant_id", "table"])):
    tables.create_table(
        TableName=name, BillingMode="PAY_PER_REQUEST",
        AttributeDefinitions=[{"AttributeName": attribute, "AttributeType": "S"} for attribute in keys],
        KeySchema=[{"AttributeName": attribute, "KeyType": kind} for attribute, kind in zip(keys, ("HASH", "RANGE"))])
    tables.tag_resource(ResourceArn=f"arn:aws:dynamodb:us-east-1:{account}:table/{name}", Tags=[{"Key": "team", "Value": "data"}])
tables.update_continuous_backups(TableName="Tenants", PointInTimeRecoverySpecification={"PointInTimeRecoveryEnabled": True})
tables.update_time_to_live(TableName="Watermarks", TimeToLiveSpecification={"Enabled": True, "AttributeName": "expires"})
for number in range(3):
    tables.put_item(TableName="Tenants", Item={
        "tenant_id": {"S": f"t{number}"}, "n": {"N": "1.5"}, "set": {"SS": ["a", "b"]}, "map": {"M": {"list": {"L": [{"BOOL": True}, {"NULL": True}]}}}})

buckets = client("s3")
buckets.create_bucket(Bucket="contract-data")
buckets.create_bucket(Bucket="contract-empty")
buckets.put_bucket_versioning(Bucket="contract-data", VersioningConfiguration={"Status": "Enabled"})
buckets.put_bucket_encryption(Bucket="contract-data", ServerSideEncryptionConfiguration={"Rules": [{"ApplyServerSideEncryptionByDefault": {"SSEAlgorithm": "AES256"}}]})
buckets.put_public_access_block(Bucket="contract-data", PublicAccessBlockConfiguration={
    "BlockPublicAcls": True, "IgnorePublicAcls": True, "BlockPublicPolicy": True, "RestrictPublicBuckets": True})
buckets.put_bucket_policy(Bucket="contract-data", Policy=policy(Principal={"AWS": f"arn:aws:iam::{account}:root"}, Action="s3:GetObject", Resource="arn:aws:s3:::contract-data/*"))
for name in ("a", "a b/ü", "b"):
    buckets.put_object(Bucket="contract-data", Key=name, Body=name.encode())

secrets = client("secretsmanager")
secrets.create_secret(Name="tenant/acme/prod", SecretString='{"key":"k"}', Tags=[{"Key": "tenant", "Value": "acme"}])
secrets.create_secret(Name="tenant/bytes/prod", SecretBinary=b"\x00\x01\xff")

iam = client("iam")
trust = policy(Principal={"Service": "lambda.amazonaws.com"}, Action="sts:AssumeRole")
role = iam.create_role(RoleName="pipeline", AssumeRolePolicyDocument=trust)["Role"]["Arn"]
iam.put_role_policy(RoleName="pipeline", PolicyName="tables", PolicyDocument=policy(Action="dynamodb:GetItem", Resource="*"))
managed = iam.create_policy(PolicyName="reads", PolicyDocument=policy(Action="s3:GetObject", Resource="*"))["Policy"]["Arn"]
iam.attach_role_policy(RoleName="pipeline", PolicyArn=managed)

code = io.BytesIO()
with zipfile.ZipFile(code, "w") as archive:
    archive.writestr("app.py", "def handler(event, context):\n    return event\n")
functions = client("lambda")
function = functions.create_function(
    FunctionName="ingestion", Runtime="python3.12", Role=role, Handler="app.handler", Code={"ZipFile": code.getvalue()}, Timeout=900, MemorySize=1024,
    Environment={"Variables": {"BUCKET_NAME": "contract-data"}})["FunctionArn"]
functions.publish_version(FunctionName="ingestion")
functions.create_alias(FunctionName="ingestion", Name="live", FunctionVersion="1")
functions.put_function_concurrency(FunctionName="ingestion", ReservedConcurrentExecutions=5)

events = client("events")
events.put_rule(Name="hourly", ScheduleExpression="rate(1 hour)", State="ENABLED")
events.put_targets(Rule="hourly", Targets=[{"Id": "1", "Arn": function}])
events.put_rule(Name="nightly", ScheduleExpression="cron(0 2 * * ? *)", State="DISABLED")
events.put_targets(Rule="nightly", Targets=[{"Id": "1", "Arn": function}])
client("scheduler").create_schedule(
    Name="daily", ScheduleExpression="rate(1 day)", State="DISABLED", FlexibleTimeWindow={"Mode": "OFF"}, Target={"Arn": function, "RoleArn": role})

logs = client("logs")
logs.create_log_group(logGroupName="/aws/lambda/ingestion")
logs.put_retention_policy(logGroupName="/aws/lambda/ingestion", retentionInDays=30)
logs.create_log_stream(logGroupName="/aws/lambda/ingestion", logStreamName="2026/11/20/[$LATEST]a")
now = int(time.time() * 1000)
logs.put_log_events(logGroupName="/aws/lambda/ingestion", logStreamName="2026/11/20/[$LATEST]a", logEvents=[
    {"timestamp": now - 3000, "message": "START RequestId: 11111111-2222-3333-4444-555555555555 Version: $LATEST\n"},
    {"timestamp": now - 2000, "message": "[ERROR] KeyError: 'x'\n"},
    {"timestamp": now - 1000, "message": "END RequestId: 11111111-2222-3333-4444-555555555555\n"}])

metrics = client("cloudwatch")
dimension = [{"Name": "FunctionName", "Value": "ingestion"}]
metrics.put_metric_data(Namespace="Avesa", MetricData=[{"MetricName": "Invocations", "Dimensions": dimension, "Value": 3, "Unit": "Count"}])
topics = client("sns")
topic = topics.create_topic(Name="alerts")["TopicArn"]
topics.subscribe(TopicArn=topic, Protocol="sqs", Endpoint=f"arn:aws:sqs:us-east-1:{account}:work")
metrics.put_metric_alarm(
    AlarmName="errors", MetricName="Errors", Namespace="AWS/Lambda", Dimensions=dimension, Statistic="Sum", Period=300, EvaluationPeriods=2, Threshold=1.5,
    ComparisonOperator="GreaterThanThreshold", AlarmActions=[topic])
metrics.put_dashboard(DashboardName="Overview", DashboardBody='{"widgets":[]}')

template = {"Resources": {"Queue": {"Type": "AWS::SQS::Queue", "Properties": {"QueueName": "from-stack"}}}}
client("cloudformation").create_stack(StackName="pipeline", TemplateBody=json.dumps(template))
trails = client("cloudtrail")
trails.create_trail(Name="audit", S3BucketName="contract-data", IsMultiRegionTrail=True, EnableLogFileValidation=True)
trails.start_logging(Name="audit")
