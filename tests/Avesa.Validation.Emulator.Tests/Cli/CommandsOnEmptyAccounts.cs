using System.Text.Json.Nodes;

namespace Avesa.Validation.Emulator.Tests.Cli;

/// <summary>Two empty accounts, whose callers may do everything, as a program.</summary>
public sealed class EmptyProgram() : RunningProgram("empty");

/// <summary>The plan's commands that make production's bucket and tables (2.2), and those that the emulator does not have.</summary>
[FromAwsDocs("https://docs.aws.amazon.com/cli/latest/reference/s3/mb.html")]
[FromAwsDocs("https://docs.aws.amazon.com/cli/latest/reference/s3api/put-bucket-versioning.html")]
[FromAwsDocs("https://docs.aws.amazon.com/cli/latest/reference/s3api/put-bucket-encryption.html")]
[FromAwsDocs("https://docs.aws.amazon.com/cli/latest/reference/dynamodb/create-table.html")]
public sealed class CommandsOnEmptyAccounts(EmptyProgram program) : IClassFixture<EmptyProgram>
{
    [Fact]
    public async Task Make_the_bucket_versioned_and_encrypted()
    {
        await Succeed("aws s3 mb s3://data-storage-msp-prod --region us-east-1 --profile avesa-production");
        await Succeed("aws s3api put-bucket-versioning --bucket data-storage-msp-prod --versioning-configuration Status=Enabled --profile avesa-production");
        await Succeed("""aws s3api put-bucket-encryption --bucket data-storage-msp-prod --server-side-encryption-configuration {"Rules":[{"ApplyServerSideEncryptionByDefault":{"SSEAlgorithm":"AES256"}}]} --profile avesa-production""");

        var versioning = await Succeed("aws s3api get-bucket-versioning --bucket data-storage-msp-prod --profile avesa-production");
        var encryption = await Succeed("aws s3api get-bucket-encryption --bucket data-storage-msp-prod --profile avesa-production");

        ((string)versioning!["Status"]!).Should().Be("Enabled");
        ((string)encryption!["ServerSideEncryptionConfiguration"]!["Rules"]![0]!["ApplyServerSideEncryptionByDefault"]!["SSEAlgorithm"]!).Should().Be("AES256");
    }

    [Fact]
    public async Task Make_both_tables()
    {
        await Succeed("aws dynamodb create-table --table-name TenantServices --attribute-definitions AttributeName=tenant_id,AttributeType=S --key-schema AttributeName=tenant_id,KeyType=HASH --billing-mode PAY_PER_REQUEST --region us-east-1 --profile avesa-production");
        await Succeed("aws dynamodb create-table --table-name LastUpdated --attribute-definitions AttributeName=tenant_id,AttributeType=S AttributeName=service_table,AttributeType=S --key-schema AttributeName=tenant_id,KeyType=HASH AttributeName=service_table,KeyType=RANGE --billing-mode PAY_PER_REQUEST --region us-east-1 --profile avesa-production");

        var tables = await Succeed("aws dynamodb list-tables --profile avesa-production");
        var table = await Succeed("aws dynamodb describe-table --table-name LastUpdated --profile avesa-production");

        tables!["TableNames"]!.AsArray().Select(name => (string)name!).Should().Equal("LastUpdated", "TenantServices");
        table!["Table"]!["KeySchema"]!.AsArray().Select(key => $"{key!["AttributeName"]} {key["KeyType"]}").Should().Equal("tenant_id HASH", "service_table RANGE");
        ((string)table["Table"]!["BillingModeSummary"]!["BillingMode"]!).Should().Be("PAY_PER_REQUEST");
    }

    [Theory]
    [InlineData("aws cloudformation create-stack --stack-name x --template-body {} --profile avesa-production", "cloudformation:CreateStack")]
    [InlineData("aws cloudwatch put-metric-alarm --alarm-name AVESA-Production-Monthly-Cost --comparison-operator GreaterThanThreshold --evaluation-periods 1 --profile avesa-production", "monitoring:PutMetricAlarm")]
    [InlineData("aws lambda delete-function --function-name x --profile avesa-production", "lambda:DELETE /2015-03-31/functions/x")]
    public async Task That_the_emulator_does_not_have_are_refused_by_name(string command, string operation)
    {
        var ran = await program.Aws(command);

        ran.ExitCode.Should().NotBe(0);
        ran.Error.Should().Contain("EmulatorLacksOperation").And.Contain($"The emulator does not implement {operation}.");
    }

    private async Task<JsonNode?> Succeed(string command)
    {
        var ran = await program.Aws(command);
        ran.ExitCode.Should().Be(0, ran.Error);
        return ran.Output.StartsWith('{') ? JsonNode.Parse(ran.Output) : null;
    }
}
