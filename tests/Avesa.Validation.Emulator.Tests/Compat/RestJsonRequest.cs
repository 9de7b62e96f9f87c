using Amazon.Lambda;
using Amazon.Lambda.Model;

namespace Avesa.Validation.Emulator.Tests.Compat;

[FromAwsDocs("https://docs.aws.amazon.com/lambda/latest/api/API_Invoke.html")]
[FromAwsDocs("https://docs.aws.amazon.com/lambda/latest/api/API_GetPolicy.html")]
public sealed class RestJsonRequest
{
    [Fact]
    public async Task Puts_members_into_path_and_query_and_is_signed_for_the_service()
    {
        await using var stub = (await AwsStub.Start()).Answers("""{"Aliases":[]}""");
        using var lambda = new AmazonLambdaClient(AwsStub.Credentials, stub.Config<AmazonLambdaConfig>());

        await lambda.ListAliasesAsync(
            new ListAliasesRequest { FunctionName = "avesa ingestion", MaxItems = 2, Marker = "a/b=" }, TestContext.Current.CancellationToken);

        stub.Request.Method.Should().Be("GET");
        stub.Request.Target.Should().Be("/2015-03-31/functions/avesa%20ingestion/aliases?Marker=a%2Fb%3D&MaxItems=2");
        stub.Request.Body.Should().BeEmpty();
        stub.Request.SigningScope.Should().Be("us-east-1/lambda/aws4_request");
    }

    [Fact]
    public async Task Encodes_an_arn_in_the_path_and_is_still_signed_validly_as_one_segment()
    {
        await using var stub = (await AwsStub.Start()).Answers("{}");
        using var lambda = new AmazonLambdaClient(AwsStub.Credentials, stub.Config<AmazonLambdaConfig>());

        await lambda.GetFunctionAsync(
            new GetFunctionRequest { FunctionName = "arn:aws:lambda:us-east-1:123456789012:function:f" }, TestContext.Current.CancellationToken);

        stub.Request.Path.Should().Be("/2015-03-31/functions/arn%3Aaws%3Alambda%3Aus-east-1%3A123456789012%3Afunction%3Af");
    }

    [Fact]
    public async Task Without_its_label_is_refused_before_it_is_sent()
    {
        await using var stub = await AwsStub.Start();
        using var lambda = new AmazonLambdaClient(AwsStub.Credentials, stub.Config<AmazonLambdaConfig>());

        var call = () => lambda.GetPolicyAsync(new GetPolicyRequest());

        (await call.Should().ThrowAsync<AmazonLambdaException>()).WithMessage("*FunctionName*");
        stub.Requests.Should().BeEmpty();
    }

    [Fact]
    public async Task Carries_a_payload_and_its_options_in_headers()
    {
        await using var stub = (await AwsStub.Start()).Answers("null");
        using var lambda = new AmazonLambdaClient(AwsStub.Credentials, stub.Config<AmazonLambdaConfig>());

        var request = new InvokeRequest
        {
            FunctionName = "f",
            InvocationType = InvocationType.RequestResponse,
            LogType = LogType.Tail,
            Payload = """{"tenant":"ü"}""",
        };
        await lambda.InvokeAsync(request, TestContext.Current.CancellationToken);

        stub.Request.Method.Should().Be("POST");
        stub.Request.Path.Should().Be("/2015-03-31/functions/f/invocations");
        stub.Request.Headers["X-Amz-Invocation-Type"].ToString().Should().Be("RequestResponse");
        stub.Request.Headers["X-Amz-Log-Type"].ToString().Should().Be("Tail");
        stub.Request.Body.Should().Be("""{"tenant":"ü"}""");
    }
}
