"""Fills a moto server with one of everything that the tests beside this file read. Usage: moto_seed.py ENDPOINT"""
import io
import json
import sys
import time
import urllib.request
import zipfile

import boto3

endpoint = sys.argv[1]


def client(service):
    return boto3.client(service, endpoint_url=endpoint, region_name="us-east-1", aws_access_key_id="AKIDEXAMPLE", aws_secret_access_key="secret")


def policy(action):
    return json.dumps({"Version": "2012-10-17", "Statement": [{"Effect": "Allow", "Action": action, "Resource": "*"}]})


# Lambda without containers: an invocation then answers with a fixed text.
urllib.request.urlopen(urllib.request.Request(
    endpoint + "/moto-api/config", data=json.dumps({"lambda": {"use_docker": False}}).encode(), headers={"Content-Type": "application/json"}, method="POST"))

iam = client("iam")
trust = json.dumps({"Version": "2012-10-17", "Statement": [{"Effect": "Allow", "Principal": {"Service": "lambda.amazonaws.com"}, "Action": "sts:AssumeRole"}]})
boundary = iam.create_policy(PolicyName="boundary", PolicyDocument=policy("s3:*"), Description="what no role exceeds")["Policy"]["Arn"]
role = iam.create_role(
    RoleName="ingestion", Path="/avesa/", AssumeRolePolicyDocument=trust, MaxSessionDuration=7200, PermissionsBoundary=boundary,
    Tags=[{"Key": "team", "Value": "data"}])["Role"]["Arn"]
for number in range(3):
    iam.create_role(RoleName=f"other-{number}", AssumeRolePolicyDocument=trust)
iam.put_role_policy(RoleName="ingestion", PolicyName="tables", PolicyDocument=policy("dynamodb:GetItem"))
iam.attach_role_policy(RoleName="ingestion", PolicyArn=boundary)
iam.create_user(UserName="operator", Tags=[{"Key": "team", "Value": "ops"}])
iam.put_user_policy(UserName="operator", PolicyName="own", PolicyDocument=policy("sts:AssumeRole"))
iam.attach_user_policy(UserName="operator", PolicyArn=boundary)
iam.create_group(GroupName="operators")
iam.add_user_to_group(GroupName="operators", UserName="operator")
iam.create_account_alias(AccountAlias="avesa-production")

code = io.BytesIO()
with zipfile.ZipFile(code, "w") as archive:
    archive.writestr("app.py", "def handler(event, context):\n    return event\n")
functions = client("lambda")
for name in ("avesa-connectwise-ingestion-prod", "avesa-canonical-transform-tickets-prod"):
    functions.create_function(
        FunctionName=name, Runtime="python3.12", Role=role, Handler="app.handler", Code={"ZipFile": code.getvalue()}, Timeout=900, MemorySize=1024,
        Environment={"Variables": {"BUCKET_NAME": "data-storage-msp-prod"}}, Tags={"team": "data"}, Architectures=["arm64"])
name = "avesa-connectwise-ingestion-prod"
functions.add_permission(FunctionName=name, StatementId="events", Action="lambda:InvokeFunction", Principal="events.amazonaws.com")
functions.put_function_concurrency(FunctionName=name, ReservedConcurrentExecutions=5)
version = functions.publish_version(FunctionName=name)["Version"]
functions.create_alias(FunctionName=name, Name="live", FunctionVersion=version)
functions.put_function_event_invoke_config(FunctionName=name, MaximumRetryAttempts=1, MaximumEventAgeInSeconds=600)
queue = client("sqs")
queue.create_queue(QueueName="work")
functions.create_event_source_mapping(EventSourceArn="arn:aws:sqs:us-east-1:123456789012:work", FunctionName=name, BatchSize=7)

secrets = client("secretsmanager")
secrets.create_secret(Name="tenant/acme/prod", SecretString='{"connectwise":{"key":"k"}}', Description="acme", Tags=[{"Key": "tenant", "Value": "acme"}])
secrets.put_secret_value(SecretId="tenant/acme/prod", SecretString='{"connectwise":{"key":"k2"}}')
secrets.put_resource_policy(SecretId="tenant/acme/prod", ResourcePolicy=policy("secretsmanager:GetSecretValue"))
secrets.create_secret(Name="tenant/binary/prod", SecretBinary=b"\x00\x01\xff")

logs = client("logs")
logs.create_log_group(logGroupName="/aws/lambda/" + name, tags={"team": "data"})
logs.put_retention_policy(logGroupName="/aws/lambda/" + name, retentionInDays=30)
logs.create_log_group(logGroupName="/aws/lambda/empty")
logs.create_log_stream(logGroupName="/aws/lambda/" + name, logStreamName="2026/11/20/[$LATEST]a")
now = int(time.time() * 1000)
logs.put_log_events(
    logGroupName="/aws/lambda/" + name, logStreamName="2026/11/20/[$LATEST]a",
    logEvents=[{"timestamp": now - 2000, "message": "START RequestId: 1"}, {"timestamp": now - 1000, "message": "END RequestId: 1"}])
logs.put_resource_policy(policyName="delivery", policyDocument=policy("logs:PutLogEvents"))

function = functions.get_function_configuration(FunctionName=name)["FunctionArn"]
events = client("events")
events.put_rule(Name="hourly", ScheduleExpression="rate(1 hour)", State="ENABLED", Description="ingestion")
events.put_rule(Name="other", ScheduleExpression="cron(15 * * * ? *)", State="DISABLED")
events.put_targets(Rule="hourly", Targets=[{
    "Id": "1", "Arn": function, "Input": "{}", "RetryPolicy": {"MaximumRetryAttempts": 3, "MaximumEventAgeInSeconds": 60},
    "DeadLetterConfig": {"Arn": "arn:aws:sqs:us-east-1:123456789012:work"}}])

schedules = client("scheduler")
schedules.create_schedule_group(Name="avesa")
schedules.create_schedule(
    Name="nightly", GroupName="avesa", ScheduleExpression="cron(0 2 * * ? *)", ScheduleExpressionTimezone="America/New_York", State="DISABLED",
    FlexibleTimeWindow={"Mode": "FLEXIBLE", "MaximumWindowInMinutes": 15}, Target={"Arn": function, "RoleArn": role, "Input": "{}"})

metrics = client("cloudwatch")
dimension = [{"Name": "FunctionName", "Value": name}]
metrics.put_metric_data(Namespace="Avesa", MetricData=[{"MetricName": "Invocations", "Dimensions": dimension, "Value": 3.5, "Unit": "Count"}])
metrics.put_metric_alarm(
    AlarmName="errors", MetricName="Errors", Namespace="AWS/Lambda", Dimensions=dimension, Statistic="Sum", Period=300, EvaluationPeriods=2, Threshold=1.5,
    ComparisonOperator="GreaterThanThreshold", AlarmActions=["arn:aws:sns:us-east-1:123456789012:alerts"])
metrics.put_dashboard(DashboardName="AVESA-Production-Overview", DashboardBody=json.dumps({"widgets": []}))

template = {"Resources": {"Queue": {"Type": "AWS::SQS::Queue", "Properties": {"QueueName": "from-stack"}}}, "Outputs": {"Name": {"Value": "from-stack"}}}
client("cloudformation").create_stack(
    StackName="ConnectWiseDataPipeline-prod", TemplateBody=json.dumps(template), Tags=[{"Key": "environment", "Value": "prod"}],
    Parameters=[])

client("s3").create_bucket(Bucket="trail")
client("cloudtrail").create_trail(Name="audit", S3BucketName="trail", IsMultiRegionTrail=True)
