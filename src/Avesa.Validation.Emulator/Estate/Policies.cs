namespace Avesa.Validation.Emulator.Estate;

/// <summary>The policy documents of the estate.</summary>
internal static class Policies
{
    /// <summary>What the caller <c>avesa-validation</c> may: read everything, invoke functions and assume roles, on every resource of every account, so that across accounts only the other side's consent is missing.</summary>
    public const string Validation =
        """
        {"Version":"2012-10-17","Statement":[{"Sid":"ReadEverything","Effect":"Allow","Resource":"*","Action":[
        "iam:Get*","iam:List*","iam:Simulate*",
        "dynamodb:Describe*","dynamodb:List*","dynamodb:GetItem","dynamodb:BatchGetItem","dynamodb:Query","dynamodb:Scan","dynamodb:GetResourcePolicy",
        "s3:Get*","s3:List*",
        "secretsmanager:ListSecrets","secretsmanager:ListSecretVersionIds","secretsmanager:DescribeSecret","secretsmanager:GetSecretValue","secretsmanager:GetResourcePolicy",
        "lambda:Get*","lambda:List*","lambda:InvokeFunction",
        "logs:Describe*","logs:Get*","logs:List*","logs:FilterLogEvents",
        "cloudwatch:Get*","cloudwatch:List*","cloudwatch:Describe*",
        "events:Describe*","events:List*",
        "scheduler:Get*","scheduler:List*",
        "cloudformation:Describe*","cloudformation:List*","cloudformation:GetTemplate","cloudformation:GetStackPolicy",
        "sns:Get*","sns:List*",
        "cloudtrail:LookupEvents","cloudtrail:DescribeTrails","cloudtrail:GetTrailStatus","cloudtrail:GetEventSelectors",
        "config:Describe*","config:List*","guardduty:Get*","guardduty:List*","securityhub:Describe*","securityhub:Get*","wafv2:Get*","wafv2:List*","ec2:Describe*","organizations:DescribeOrganization",
        "backup:List*","backup:Describe*",
        "kms:DescribeKey","kms:GetKeyPolicy","kms:ListKeys","kms:ListAliases","kms:ListGrants","kms:ListKeyPolicies",
        "sts:AssumeRole"]}]}
        """;

    /// <summary>A trust policy for an AWS service.</summary>
    public static string TrustService(string service) =>
        $$"""{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Principal":{"Service":"{{service}}"},"Action":"sts:AssumeRole"}]}""";

    /// <summary>A trust policy for whatever principals an account lets.</summary>
    public static string TrustAccount(string account) =>
        $$"""{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Principal":{"AWS":"arn:aws:iam::{{account}}:root"},"Action":"sts:AssumeRole"}]}""";

    /// <summary>A trust policy for the source's role that deploys, under an external id (plan 1.2).</summary>
    public static string TrustDeployer(string externalId, string? principal = null, string operation = "StringEquals") =>
        $$"""
        {"Version":"2012-10-17","Statement":[{"Effect":"Allow","Principal":{"AWS":"{{principal ?? $"arn:aws:iam::{Side.SourceId}:role/{IdentityEstate.Deployer}"}}"},
        "Action":"sts:AssumeRole","Condition":{"{{operation}}":{"sts:ExternalId":"{{externalId}}"} } }]}
        """;

    /// <summary>What the deployment may: the services of plan 1.2, and of IAM only roles.</summary>
    public static string Deployment(string account) =>
        $$"""
        {"Version":"2012-10-17","Statement":[
        {"Sid":"Services","Effect":"Allow","Action":["cloudformation:*","lambda:*","dynamodb:*","s3:*","events:*","scheduler:*","logs:*"],"Resource":"*"},
        {"Sid":"Roles","Effect":"Allow","Action":["iam:CreateRole","iam:DeleteRole","iam:GetRole","iam:PassRole","iam:TagRole","iam:UpdateAssumeRolePolicy","iam:PutRolePolicy","iam:DeleteRolePolicy","iam:GetRolePolicy",
        "iam:AttachRolePolicy","iam:DetachRolePolicy"],"Resource":["arn:aws:iam::{{account}}:role/avesa-*","arn:aws:iam::{{account}}:role/ConnectWise*"]}]}
        """;

    /// <summary>A trust policy for the workflows of one GitHub environment.</summary>
    /// <remarks>https://docs.github.com/en/actions/security-for-github-actions/security-hardening-your-deployments/configuring-openid-connect-in-amazon-web-services</remarks>
    public static string TrustGitHub(string account) =>
        $$"""
        {"Version":"2012-10-17","Statement":[{"Effect":"Allow","Principal":{"Federated":"arn:aws:iam::{{account}}:oidc-provider/token.actions.githubusercontent.com"},
        "Action":"sts:AssumeRoleWithWebIdentity","Condition":{"StringEquals":{
        "token.actions.githubusercontent.com:aud":"sts.amazonaws.com",
        "token.actions.githubusercontent.com:sub":"repo:avesa/data-pipeline:environment:production"} } }]}
        """;

    /// <summary>What the pipeline's functions may: exactly their two tables, their bucket and the tenants' secrets.</summary>
    public static string Pipeline(Side side) =>
        $$"""
        {"Version":"2012-10-17","Statement":[
        {"Sid":"Tables","Effect":"Allow","Action":["dynamodb:GetItem","dynamodb:PutItem","dynamodb:UpdateItem","dynamodb:Query","dynamodb:Scan"],"Resource":["{{side.TableArn(side.TenantServices)}}","{{side.TableArn(side.LastUpdated)}}"]},
        {"Sid":"Secrets","Effect":"Allow","Action":"secretsmanager:GetSecretValue","Resource":"{{side.Account.ArnOf("secretsmanager", "secret:tenant/*")}}"},
        {"Sid":"Objects","Effect":"Allow","Action":["s3:GetObject","s3:PutObject"],"Resource":"arn:aws:s3:::{{side.Bucket}}/*"},
        {"Sid":"Bucket","Effect":"Allow","Action":"s3:ListBucket","Resource":"arn:aws:s3:::{{side.Bucket}}"}]}
        """;

    /// <summary>What Scheduler's role may.</summary>
    public static string Invoke(string functionArn) =>
        $$"""{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"lambda:InvokeFunction","Resource":["{{functionArn}}","{{functionArn}}:*"]}]}""";

    /// <summary>A function's resource policy that lets one rule invoke it.</summary>
    public static string InvokedBy(string functionArn, string ruleArn, string statementId) =>
        $$"""
        {"Version":"2012-10-17","Id":"default","Statement":[{"Sid":"{{statementId}}","Effect":"Allow","Principal":{"Service":"events.amazonaws.com"},
        "Action":"lambda:InvokeFunction","Resource":"{{functionArn}}","Condition":{"ArnLike":{"AWS:SourceArn":"{{ruleArn}}"} } }]}
        """;

    /// <summary>A bucket policy that refuses plain HTTP and grants nothing.</summary>
    public static string OnlyOverTls(string bucket) =>
        $$"""
        {"Version":"2012-10-17","Statement":[{"Sid":"OnlyOverTls","Effect":"Deny","Principal":"*","Action":"s3:*",
        "Resource":["arn:aws:s3:::{{bucket}}","arn:aws:s3:::{{bucket}}/*"],"Condition":{"Bool":{"aws:SecureTransport":"false"} } }]}
        """;

    /// <summary>The key policy that KMS gives a new key.</summary>
    public static string KeyOfAccount(string account) =>
        $$"""{"Version":"2012-10-17","Id":"key-default-1","Statement":[{"Sid":"Enable IAM User Permissions","Effect":"Allow","Principal":{"AWS":"arn:aws:iam::{{account}}:root"},"Action":"kms:*","Resource":"*"}]}""";
}
