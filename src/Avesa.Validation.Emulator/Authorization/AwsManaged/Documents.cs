namespace Avesa.Validation.Emulator.Authorization.AwsManaged;

/// <summary>The documents of AWS-managed policies, as far as they concern services that the emulator has.</summary>
internal static class Documents
{
    public const string AdministratorAccess = """
        {
          "Version": "2012-10-17",
          "Statement": [
            {
              "Effect": "Allow",
              "Action": "*",
              "Resource": "*"
            }
          ]
        }
        """;

    public const string AWSLambdaBasicExecutionRole = """
        {
          "Version": "2012-10-17",
          "Statement": [
            {
              "Effect": "Allow",
              "Action": ["logs:CreateLogGroup", "logs:CreateLogStream", "logs:PutLogEvents"],
              "Resource": "*"
            }
          ]
        }
        """;

    public const string CloudWatchLogsReadOnlyAccess = """
        {
          "Version": "2012-10-17",
          "Statement": [
            {
              "Sid": "CloudWatchLogsReadOnlyAccess",
              "Effect": "Allow",
              "Action": [
                "logs:Describe*", "logs:Get*", "logs:List*", "logs:StartQuery", "logs:StopQuery", "logs:TestMetricFilter",
                "logs:FilterLogEvents", "logs:StartLiveTail", "logs:StopLiveTail", "cloudwatch:GenerateQuery"
              ],
              "Resource": "*"
            }
          ]
        }
        """;

    /// <summary>Without the statements on Application Signals, service quotas and Resource Explorer.</summary>
    public const string CloudWatchReadOnlyAccess = """
        {
          "Version": "2012-10-17",
          "Statement": [
            {
              "Sid": "CloudWatchReadOnlyAccessPermissions",
              "Effect": "Allow",
              "Action": [
                "application-autoscaling:DescribeScalingPolicies", "autoscaling:Describe*",
                "cloudwatch:BatchGet*", "cloudwatch:Describe*", "cloudwatch:GenerateQuery", "cloudwatch:Get*", "cloudwatch:List*",
                "logs:Get*", "logs:List*", "logs:StartQuery", "logs:StopQuery", "logs:Describe*", "logs:TestMetricFilter",
                "logs:FilterLogEvents", "logs:StartLiveTail", "logs:StopLiveTail",
                "oam:ListSinks", "sns:Get*", "sns:List*", "rum:BatchGet*", "rum:Get*", "rum:List*",
                "synthetics:Describe*", "synthetics:Get*", "synthetics:List*", "xray:BatchGet*", "xray:Get*", "xray:List*"
              ],
              "Resource": "*"
            },
            {
              "Sid": "OAMReadPermissions",
              "Effect": "Allow",
              "Action": ["oam:ListAttachedLinks"],
              "Resource": "arn:aws:oam:*:*:sink/*"
            }
          ]
        }
        """;

    /// <summary>AWS's own names hundreds of services; these are the ones that the emulator has. It reads no secret's value, as AWS's.</summary>
    public const string ReadOnlyAccess = """
        {
          "Version": "2012-10-17",
          "Statement": [
            {
              "Sid": "ReadOnlyActions",
              "Effect": "Allow",
              "Action": [
                "backup:Describe*", "backup:Get*", "backup:List*",
                "cloudformation:Describe*", "cloudformation:Detect*", "cloudformation:Estimate*", "cloudformation:Get*",
                "cloudformation:List*", "cloudformation:ValidateTemplate",
                "cloudtrail:Describe*", "cloudtrail:Get*", "cloudtrail:List*", "cloudtrail:LookupEvents",
                "cloudwatch:BatchGet*", "cloudwatch:Describe*", "cloudwatch:GenerateQuery", "cloudwatch:Get*", "cloudwatch:List*",
                "dynamodb:BatchGet*", "dynamodb:Describe*", "dynamodb:Get*", "dynamodb:List*", "dynamodb:PartiQLSelect", "dynamodb:Query", "dynamodb:Scan",
                "events:Describe*", "events:List*", "events:Test*",
                "iam:Generate*", "iam:Get*", "iam:List*", "iam:Simulate*",
                "kms:Describe*", "kms:Get*", "kms:List*",
                "lambda:Get*", "lambda:List*",
                "logs:Describe*", "logs:FilterLogEvents", "logs:Get*", "logs:ListTagsLogGroup", "logs:ListTagsForResource",
                "logs:StartQuery", "logs:StopQuery", "logs:TestMetricFilter",
                "s3:DescribeJob", "s3:Get*", "s3:List*",
                "scheduler:GetSchedule", "scheduler:GetScheduleGroup", "scheduler:ListScheduleGroups", "scheduler:ListSchedules", "scheduler:ListTagsForResource",
                "secretsmanager:Describe*", "secretsmanager:GetResourcePolicy", "secretsmanager:List*",
                "sts:GetAccessKeyInfo", "sts:GetCallerIdentity", "sts:GetSessionToken"
              ],
              "Resource": "*"
            }
          ]
        }
        """;

    /// <summary>AWS's own names hundreds of services; these are the ones that the emulator has. It reads settings and policies, and no data.</summary>
    public const string SecurityAudit = """
        {
          "Version": "2012-10-17",
          "Statement": [
            {
              "Sid": "BaseSecurityAuditStatement",
              "Effect": "Allow",
              "Action": [
                "backup:GetBackupVaultAccessPolicy", "backup:ListBackupVaults",
                "cloudformation:DescribeStack*", "cloudformation:GetStackPolicy", "cloudformation:GetTemplate", "cloudformation:ListStack*",
                "cloudtrail:DescribeTrails", "cloudtrail:GetEventSelectors", "cloudtrail:GetTrailStatus", "cloudtrail:ListTags", "cloudtrail:LookupEvents",
                "cloudwatch:Describe*", "cloudwatch:GetDashboard", "cloudwatch:ListDashboards",
                "dynamodb:DescribeContinuousBackups", "dynamodb:DescribeTable", "dynamodb:GetResourcePolicy", "dynamodb:ListBackups", "dynamodb:ListTables", "dynamodb:ListTagsOfResource",
                "events:Describe*", "events:List*",
                "iam:GenerateCredentialReport", "iam:Get*", "iam:List*", "iam:SimulateCustomPolicy", "iam:SimulatePrincipalPolicy",
                "kms:Describe*", "kms:GetKeyPolicy", "kms:GetKeyRotationStatus", "kms:List*",
                "lambda:GetAccountSettings", "lambda:GetFunctionConfiguration", "lambda:GetFunctionUrlConfig", "lambda:GetPolicy", "lambda:List*",
                "logs:Describe*", "logs:ListTagsForResource",
                "s3:GetAccountPublicAccessBlock", "s3:GetBucket*", "s3:GetEncryptionConfiguration", "s3:GetLifecycleConfiguration", "s3:ListAllMyBuckets",
                "scheduler:GetSchedule", "scheduler:ListSchedules",
                "secretsmanager:DescribeSecret", "secretsmanager:GetResourcePolicy", "secretsmanager:ListSecrets", "secretsmanager:ListSecretVersionIds"
              ],
              "Resource": "*"
            }
          ]
        }
        """;
}
