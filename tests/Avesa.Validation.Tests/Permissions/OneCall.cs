using Avesa.Validation.Accounts;
using Avesa.Validation.Permissions;

namespace Avesa.Validation.Tests.Permissions;

public sealed class OneCall
{
    // Where the suite names nothing, or AWS answers less to a narrower permission: the reasons stand beside the lists.
    private static readonly string[] Wide =
    [
        "cloudformation:DescribeStacks", "cloudwatch:DescribeAlarms", "config:DescribeConfigurationRecorders", "config:DescribeConfigurationRecorderStatus",
        "wafv2:GetWebACL", "wafv2:GetWebACLForResource",
    ];

    // What AWS asks no policy about.
    private static readonly string[] Free = ["sts:GetCallerIdentity", "sts:AssumeRoleWithWebIdentity", "sso:GetRoleCredentials", "sso-oauth:CreateToken"];

    public static TheoryData<string, string> Operations() =>
        new(ReadOperations.ByService.SelectMany(service => service.Value, (service, operation) => (service.Key, operation)).Append(("lambda", "Invoke")).Order());

    [Theory]
    [MemberData(nameof(Operations))]
    public void Needs_what_AWS_says_on_no_more_than_AWS_can_tell_apart(string service, string operation)
    {
        var policies = Ledger.Policies(Ledger.Call(service, operation, "arn:aws:any:us-east-2:987654321098:function:secret:a/b-123456"));

        if (Free.Contains($"{service}:{operation}"))
        {
            policies.Should().BeEmpty();
            return;
        }

        var statement = policies.Should().ContainSingle().Which.Statements.Should().ContainSingle().Subject;
        statement.Actions.Should().Contain(ReadOperations.ActionOf(service, operation)).And.OnlyContain(action => ServiceAuthorization.Actions.Contains(action));
        foreach (var action in statement.Actions)
        {
            (statement.Resources is not ["*"]).Should().Be(ServiceAuthorization.KnowsResources(action) && !Wide.Contains(action), "{0} is granted on {1}", action, string.Join(' ', statement.Resources));
        }
    }

    [Theory]
    [InlineData("dynamodb", "Scan", "TenantServices", "dynamodb:Scan", "arn:aws:dynamodb:us-east-2:987654321098:table/TenantServices")]
    [InlineData("dynamodb", "GetItem", "arn:aws:dynamodb:us-east-1:123456789012:table/T/tenant_id/service", "dynamodb:GetItem", "arn:aws:dynamodb:us-east-1:123456789012:table/T")]
    [InlineData("dynamodb", "DescribeTable", "TenantServices", "dynamodb:DescribeTable", "arn:aws:dynamodb:*:987654321098:table/*")]
    [InlineData("s3", "ListObjectsV2", "b", "s3:ListBucket", "arn:aws:s3:::b")]
    [InlineData("s3", "HeadObject", "b/acme/raw/x.parquet", "s3:GetObject", "arn:aws:s3:::b/*")]
    [InlineData("s3", "GetBucketEncryption", "b", "s3:GetEncryptionConfiguration", "arn:aws:s3:::*")]
    [InlineData("lambda", "Invoke", "f", "lambda:InvokeFunction", "arn:aws:lambda:us-east-2:987654321098:function:f")]
    [InlineData("lambda", "Invoke", "arn:aws:lambda:us-east-2:123456789012:function:f/live", "lambda:InvokeFunction", "arn:aws:lambda:us-east-2:123456789012:function:f:live")]
    [InlineData("secretsmanager", "GetSecretValue", "tenant/acme/prod", "secretsmanager:GetSecretValue", "arn:aws:secretsmanager:us-east-2:987654321098:secret:tenant/*/prod-??????")]
    [InlineData("secretsmanager", "GetSecretValue", "plain", "secretsmanager:GetSecretValue", "arn:aws:secretsmanager:us-east-2:987654321098:secret:plain-??????")]
    [InlineData("secretsmanager", "GetSecretValue", "arn:aws:secretsmanager:eu-west-1:123456789012:secret:tenant/acme/prod-a1B2c3", "secretsmanager:GetSecretValue", "arn:aws:secretsmanager:eu-west-1:123456789012:secret:tenant/*/prod-??????")]
    [InlineData("secretsmanager", "GetSecretValue", "arn:aws:secretsmanager:eu-west-1:123456789012:secret:short", "secretsmanager:GetSecretValue", "arn:aws:secretsmanager:eu-west-1:123456789012:secret:short-??????")]
    [InlineData("logs", "FilterLogEvents", "/aws/lambda/f", "logs:FilterLogEvents", "arn:aws:logs:us-east-2:987654321098:log-group:/aws/lambda/f:*")]
    [InlineData("sts", "AssumeRole", "arn:aws:iam::123456789012:role/path/r", "sts:AssumeRole", "arn:aws:iam::123456789012:role/path/r")]
    [InlineData("iam", "GetRole", "r", "iam:GetRole", "arn:aws:iam::987654321098:role/*")]
    [InlineData("cloudwatch", "GetMetricData", "", "cloudwatch:GetMetricData", "*")]
    public void Is_granted_on_what_it_names_if_it_reads_data_and_on_its_kind_if_it_reads_settings(string service, string operation, string resource, string action, string arn)
    {
        var statement = Ledger.Statement(service, operation, resource);

        statement.Actions.Should().Equal(action);
        statement.Resources.Should().Equal(arn);
    }

    [Fact]
    public void May_need_two_permissions() =>
        Ledger.Statement("cloudformation", "DescribeStacks").Actions.Should().Equal("cloudformation:DescribeStacks", "cloudformation:ListStacks");

    [Fact]
    public void Of_several_tables_needs_each() => Ledger.Statement("dynamodb", "BatchGetItem", "A/B").Resources.Should().Equal(
        "arn:aws:dynamodb:us-east-2:987654321098:table/A", "arn:aws:dynamodb:us-east-2:987654321098:table/B");

    [Theory]
    [InlineData("secretsmanager", "GetSecretValue", ReaderGrant.SecretValues)]
    [InlineData("lambda", "Invoke", ReaderGrant.Invokes)]
    [InlineData("dynamodb", "Scan", ReaderGrant.Data)]
    [InlineData("dynamodb", "ListTables", ReaderGrant.Configuration)]
    [InlineData("secretsmanager", "DescribeSecret", ReaderGrant.Configuration)]
    public void Belongs_to_the_policy_that_can_be_left_out_with_it(string service, string operation, ReaderGrant grant) =>
        Ledger.Policies(Ledger.Call(service, operation, "x")).Should().ContainSingle().Which.Grant.Should().Be(grant);
}
