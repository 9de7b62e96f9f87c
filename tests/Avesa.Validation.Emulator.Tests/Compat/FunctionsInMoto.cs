using System.Text;
using Amazon.Lambda;
using Amazon.Lambda.Model;

namespace Avesa.Validation.Emulator.Tests.Compat;

[FromAwsDocs("https://docs.aws.amazon.com/lambda/latest/api/API_GetFunction.html")]
[FromAwsDocs("https://docs.aws.amazon.com/lambda/latest/api/API_Invoke.html")]
[Collection(nameof(Moto))]
public sealed class FunctionsInMoto(Moto moto) : IDisposable
{
    private const string Ingestion = "avesa-connectwise-ingestion-prod";
    private readonly AmazonLambdaClient lambda = new(AwsStub.Credentials, moto.Config<AmazonLambdaConfig>());

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    public void Dispose() => lambda.Dispose();

    [Fact]
    public async Task Are_listed_with_their_configuration()
    {
        var functions = await lambda.Paginators.ListFunctions(new ListFunctionsRequest()).Functions.ToListAsync(Cancelled);

        functions.Select(function => function.FunctionName).Should().BeEquivalentTo(Ingestion, "avesa-canonical-transform-tickets-prod");
        functions.Should().OnlyContain(function => function.MemorySize == 1024 && function.Timeout == 900 && function.Runtime == Runtime.Python312);
    }

    [Fact]
    public async Task Are_described_with_environment_state_and_tags()
    {
        var function = await lambda.GetFunctionAsync(new GetFunctionRequest { FunctionName = Ingestion }, Cancelled);

        function.Configuration.State.Should().Be(State.Active);
        function.Configuration.Environment.Variables.Should().Contain("BUCKET_NAME", "data-storage-msp-prod");
        function.Configuration.PackageType.Should().Be(PackageType.Zip);
        function.Configuration.CodeSha256.Should().NotBeNullOrEmpty();
        function.Configuration.Role.Should().EndWith(":role/avesa/ingestion");
        function.Tags.Should().Contain("team", "data");
        function.Concurrency.ReservedConcurrentExecutions.Should().Be(5);
    }

    [Fact]
    public async Task Give_the_same_configuration_alone()
    {
        var configuration = await lambda.GetFunctionConfigurationAsync(new GetFunctionConfigurationRequest { FunctionName = Ingestion }, Cancelled);

        configuration.FunctionName.Should().Be(Ingestion);
        configuration.LastUpdateStatus.Should().Be(LastUpdateStatus.Successful);
        configuration.Architectures.Should().Equal("arm64");
        configuration.LastModified.Should().Contain("T");
    }

    [Fact]
    public async Task Have_a_policy_or_say_that_there_is_none()
    {
        var policy = await lambda.GetPolicyAsync(new GetPolicyRequest { FunctionName = Ingestion }, Cancelled);
        var none = () => lambda.GetPolicyAsync(new GetPolicyRequest { FunctionName = "avesa-canonical-transform-tickets-prod" });

        policy.Policy.Should().Contain("events.amazonaws.com");
        await none.Should().ThrowExactlyAsync<ResourceNotFoundException>();
    }

    [Fact]
    public async Task Have_concurrency_aliases_sources_and_event_settings()
    {
        var concurrency = await lambda.GetFunctionConcurrencyAsync(new GetFunctionConcurrencyRequest { FunctionName = Ingestion }, Cancelled);
        var aliases = await lambda.Paginators.ListAliases(new ListAliasesRequest { FunctionName = Ingestion }).Aliases.ToListAsync(Cancelled);
        var sources = await lambda.Paginators.ListEventSourceMappings(new ListEventSourceMappingsRequest { FunctionName = Ingestion })
            .EventSourceMappings.ToListAsync(Cancelled);
        var events = await lambda.GetFunctionEventInvokeConfigAsync(new GetFunctionEventInvokeConfigRequest { FunctionName = Ingestion }, Cancelled);

        concurrency.ReservedConcurrentExecutions.Should().Be(5);
        aliases.Single().Name.Should().Be("live");
        sources.Single().BatchSize.Should().Be(7);
        sources.Single().LastModified!.Value.Year.Should().BeGreaterThan(2020);
        events.MaximumRetryAttempts.Should().Be(1);
        events.LastModified!.Value.Year.Should().BeGreaterThan(2020);
    }

    [Fact]
    public async Task Answer_an_invocation()
    {
        var response = await lambda.InvokeAsync(
            new InvokeRequest { FunctionName = Ingestion, InvocationType = InvocationType.RequestResponse, Payload = "{}" }, Cancelled);

        response.StatusCode.Should().Be(200);
        response.FunctionError.Should().BeNull();
        Encoding.UTF8.GetString(response.Payload.ToArray()).Should().NotBeEmpty();
    }

    [Fact]
    public async Task That_are_not_there_are_not_found()
    {
        var call = () => lambda.GetFunctionAsync(new GetFunctionRequest { FunctionName = "nobody" });

        (await call.Should().ThrowExactlyAsync<ResourceNotFoundException>()).Which.Message.Should().Contain("nobody");
    }
}
