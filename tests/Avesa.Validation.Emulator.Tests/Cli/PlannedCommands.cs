using System.Text.Json.Nodes;

namespace Avesa.Validation.Emulator.Tests.Cli;

/// <summary>The estate before the cutover, as a program.</summary>
public sealed class ProgramBeforeCutover() : RunningProgram("before-cutover");

/// <summary>The plan's commands that look (2.2, 3.2, 6.1), by the AWS CLI and boto3, and what becomes of those that change something.</summary>
[FromAwsDocs("https://docs.aws.amazon.com/cli/latest/reference/cloudformation/list-stacks.html")]
[FromAwsDocs("https://docs.aws.amazon.com/cli/latest/reference/dynamodb/scan.html")]
[FromAwsDocs("https://docs.aws.amazon.com/cli/latest/reference/s3/ls.html")]
public sealed class PlannedCommands(ProgramBeforeCutover program) : IClassFixture<ProgramBeforeCutover>
{
    [Fact]
    public async Task List_the_stacks_that_were_deployed()
    {
        var ran = await program.Aws("aws cloudformation list-stacks --region us-east-1 --profile avesa-production");

        ran.ExitCode.Should().Be(0, ran.Error);
        var stacks = JsonNode.Parse(ran.Output)!["StackSummaries"]!.AsArray();
        stacks.Select(stack => (string)stack!["StackName"]!).Should().Contain(["ConnectWiseDataPipeline-prod", "ConnectWiseBackfill-prod", "ConnectWiseMonitoring-prod"]);
        stacks.Select(stack => DateTimeOffset.Parse((string)stack!["CreationTime"]!, System.Globalization.CultureInfo.InvariantCulture)).Should().OnlyContain(time => time < DateTimeOffset.UtcNow);
    }

    [Fact]
    public async Task Scan_the_tenants_that_were_migrated()
    {
        var production = await program.Aws("aws dynamodb scan --table-name TenantServices --profile avesa-production");
        var source = await program.Aws("aws dynamodb scan --table-name TenantServices-prod --profile avesa-source --page-size 3");

        production.ExitCode.Should().Be(0, production.Error);
        var items = JsonNode.Parse(production.Output)!;
        items["Items"]!.AsArray().Should().HaveCount((int)items["Count"]!).And.HaveCountGreaterThan(5);
        Tenants(production).Should().Equal(Tenants(source), "before the cutover both sides have the same tenants, in pages of whatever size");
    }

    [Fact]
    public async Task List_the_bucket_by_prefixes_and_to_its_last_page()
    {
        var folders = await program.Aws("aws s3 ls s3://data-storage-msp-prod --profile avesa-production");
        var whole = await program.Aws("aws s3 ls s3://data-storage-msp-prod --recursive --summarize --page-size 100 --profile avesa-production");

        folders.ExitCode.Should().Be(0, folders.Error);
        folders.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Should().NotBeEmpty().And.OnlyContain(line => line.Trim().StartsWith("PRE ") && line.EndsWith('/'));
        var lines = whole.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        lines.Should().Contain(line => line.StartsWith("Total Objects: ", StringComparison.Ordinal)).Which.Should().Be($"Total Objects: {lines.Length - 2}");
        lines.Length.Should().BeGreaterThan(102, "else the second page was not asked for");
    }

    [Fact]
    public async Task Find_the_profile_configured_as_the_deployment_script_does()
    {
        var ran = await program.Aws("aws sts get-caller-identity --profile avesa-production");

        ran.ExitCode.Should().Be(0, ran.Error);
        ((string)JsonNode.Parse(ran.Output)!["Account"]!).Should().Be("987654321098");
    }

    [Fact]
    public async Task Pass_the_five_tests_of_the_deployment()
    {
        var ran = await program.Script("plan_6_1.py", "boto3");

        ran.ExitCode.Should().Be(0, ran.Error);
        ran.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Should().Equal(
            "test_dynamodb_tables_exist: passed",
            "test_lambda_function_invocation: passed",
            "test_lambda_functions_exist: passed",
            "test_s3_bucket_exists: passed",
            "test_secrets_exist: passed");
    }

    [Theory]
    [InlineData("aws s3 mb s3://another-bucket --region us-east-1 --profile avesa-production", "s3:CreateBucket")]
    [InlineData("aws s3api put-bucket-versioning --bucket data-storage-msp-prod --versioning-configuration Status=Enabled --profile avesa-production", "s3:PutBucketVersioning")]
    [InlineData("""aws s3api put-bucket-encryption --bucket data-storage-msp-prod --server-side-encryption-configuration {"Rules":[{"ApplyServerSideEncryptionByDefault":{"SSEAlgorithm":"AES256"}}]} --profile avesa-production""", "s3:PutEncryptionConfiguration")]
    [InlineData("aws dynamodb create-table --table-name TenantServices --attribute-definitions AttributeName=tenant_id,AttributeType=S --key-schema AttributeName=tenant_id,KeyType=HASH --billing-mode PAY_PER_REQUEST --region us-east-1 --profile avesa-production", "dynamodb:CreateTable")]
    public async Task That_change_something_are_refused_to_who_only_validates(string command, string action)
    {
        var ran = await program.Aws(command);

        ran.ExitCode.Should().NotBe(0);
        ran.Error.Should().Contain("AccessDenied").And.Contain("arn:aws:iam::987654321098:user/avesa-validation is not authorized to perform: " + action);
    }

    private static IEnumerable<string> Tenants(RunningProgram.Ran ran) =>
        JsonNode.Parse(ran.Output)!["Items"]!.AsArray().Select(item => item!.ToJsonString()).Order(StringComparer.Ordinal);
}
