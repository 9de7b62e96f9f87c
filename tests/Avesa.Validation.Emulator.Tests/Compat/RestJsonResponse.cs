using System.Net;
using System.Text;
using Amazon.Lambda;
using Amazon.Lambda.Model;

namespace Avesa.Validation.Emulator.Tests.Compat;

[FromAwsDocs("https://docs.aws.amazon.com/lambda/latest/api/API_Invoke.html")]
[FromAwsDocs("https://docs.aws.amazon.com/lambda/latest/api/API_GetFunction.html")]
public sealed class RestJsonResponse
{
    private const string Function = """
        {"Configuration":{"FunctionName":"f","Runtime":"python3.12","MemorySize":1024,"CodeSize":5000000000,
        "State":"Active","LastUpdateStatus":"Successful","LastModified":"2026-11-20T02:45:00.000+0000","Architectures":["arm64"],
        "Environment":{"Variables":{"BUCKET_NAME":"data-storage-msp-prod"}},
        "LoggingConfig":{"LogFormat":"JSON","ApplicationLogLevel":"ERROR","LogGroup":"/x"},"SomethingNew":{"a":[1,{"b":null}]},"Description":null},
        "Tags":{}}
        """;

    [Fact]
    public async Task Is_read_into_nested_shapes_and_unknown_members_are_skipped()
    {
        await using var stub = (await AwsStub.Start()).Answers(Function, headers: ("x-amzn-RequestId", "request-1"));
        using var lambda = new AmazonLambdaClient(AwsStub.Credentials, stub.Config<AmazonLambdaConfig>());

        var response = await lambda.GetFunctionAsync(new GetFunctionRequest { FunctionName = "f" }, TestContext.Current.CancellationToken);

        var configuration = response.Configuration;
        configuration.Runtime.Should().Be(Runtime.Python312);
        configuration.State.Should().BeSameAs(State.Active);
        configuration.MemorySize.Should().Be(1024);
        configuration.CodeSize.Should().Be(5_000_000_000);
        configuration.LastModified.Should().Be("2026-11-20T02:45:00.000+0000");
        configuration.Architectures.Should().Equal("arm64");
        configuration.Environment.Variables.Should().Contain("BUCKET_NAME", "data-storage-msp-prod");
        configuration.LoggingConfig.ApplicationLogLevel.Should().Be(ApplicationLogLevel.ERROR);
        configuration.Description.Should().BeNull();
        response.ResponseMetadata.RequestId.Should().Be("request-1");
        response.HttpStatusCode.Should().Be(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Leaves_what_is_absent_null_and_what_is_empty_empty()
    {
        await using var stub = (await AwsStub.Start()).Answers("{}").Answers(Function);
        using var lambda = new AmazonLambdaClient(AwsStub.Credentials, stub.Config<AmazonLambdaConfig>());

        var concurrency = await lambda.GetFunctionConcurrencyAsync(
            new GetFunctionConcurrencyRequest { FunctionName = "f" }, TestContext.Current.CancellationToken);
        var function = await lambda.GetFunctionAsync(new GetFunctionRequest { FunctionName = "f" }, TestContext.Current.CancellationToken);

        concurrency.ReservedConcurrentExecutions.Should().BeNull();
        function.Tags.Should().BeEmpty();
        function.Concurrency.Should().BeNull();
        function.Configuration.Layers.Should().BeNull();
    }

    [Fact]
    public async Task Keeps_a_value_that_is_newer_than_its_enumeration()
    {
        await using var stub = (await AwsStub.Start()).Answers("""{"Configuration":{"Runtime":"python4.0"}}""");
        using var lambda = new AmazonLambdaClient(AwsStub.Credentials, stub.Config<AmazonLambdaConfig>());

        var response = await lambda.GetFunctionAsync(new GetFunctionRequest { FunctionName = "f" }, TestContext.Current.CancellationToken);

        response.Configuration.Runtime.Value.Should().Be("python4.0");
    }

    [Fact]
    public async Task Gives_status_headers_and_raw_payload_of_an_invocation()
    {
        await using var stub = (await AwsStub.Start()).Answers(
            """{"errorMessage":"boom"}""", 200, "application/json",
            ("X-Amz-Function-Error", "Unhandled"), ("X-Amz-Executed-Version", "$LATEST"), ("x-amzn-RequestId", "run-1"));
        using var lambda = new AmazonLambdaClient(AwsStub.Credentials, stub.Config<AmazonLambdaConfig>());

        var response = await lambda.InvokeAsync(new InvokeRequest { FunctionName = "f" }, TestContext.Current.CancellationToken);

        response.StatusCode.Should().Be(200);
        response.FunctionError.Should().Be("Unhandled");
        response.ExecutedVersion.Should().Be("$LATEST");
        Encoding.UTF8.GetString(response.Payload.ToArray()).Should().Be("""{"errorMessage":"boom"}""");
        response.Payload.Position.Should().Be(0);
        response.ResponseMetadata.RequestId.Should().Be("run-1");
    }

    [Fact]
    public async Task Of_a_dry_run_has_no_body()
    {
        await using var stub = (await AwsStub.Start()).Answers("", 204);
        using var lambda = new AmazonLambdaClient(AwsStub.Credentials, stub.Config<AmazonLambdaConfig>());

        var response = await lambda.InvokeAsync(
            new InvokeRequest { FunctionName = "f", InvocationType = InvocationType.DryRun }, TestContext.Current.CancellationToken);

        response.StatusCode.Should().Be(204);
        response.FunctionError.Should().BeNull();
        response.Payload.Length.Should().Be(0);
    }
}
