using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using Amazon.Lambda;
using Amazon.Lambda.Model;
using Avesa.Validation.Emulator.Model;

namespace Avesa.Validation.Emulator.Tests.Lambda;

[FromAwsDocs("https://docs.aws.amazon.com/lambda/latest/api/API_Invoke.html")]
public sealed class InvokedFunction : IClassFixture<TwoAccounts>
{
    private readonly TwoAccounts accounts;
    private readonly AmazonLambdaClient lambda;
    private readonly Function function;
    private readonly List<string> events = [];

    public InvokedFunction(TwoAccounts accounts)
    {
        this.accounts = accounts;
        lambda = accounts.Lambda(TwoAccounts.SourceKey);
        function = accounts.Source.AddFunction("echo");
        function.Run = (payload, _, _) =>
        {
            events.Add(payload!.ToJsonString());
            return new InvocationResult(new JsonObject { ["seen"] = payload.DeepClone() });
        };
    }

    [Fact]
    public async Task Answers_with_its_payload_and_version()
    {
        var answer = await Invoke(new InvokeRequest { FunctionName = "echo", Payload = """{"tenant":"é"}""" });

        answer.StatusCode.Should().Be(200);
        answer.FunctionError.Should().BeNull();
        answer.LogResult.Should().BeNull();
        answer.ExecutedVersion.Should().Be("$LATEST");
        JsonNode.DeepEquals(JsonNode.Parse(answer.Payload), JsonNode.Parse("""{"seen":{"tenant":"é"}}""")).Should().BeTrue();
    }

    [Fact]
    public async Task Is_a_success_with_a_function_error_when_it_throws()
    {
        function.Run = (_, _, _) => new InvocationResult(new JsonObject { ["errorType"] = "KeyError" }, "Unhandled");

        var answer = await Invoke(new InvokeRequest { FunctionName = "echo" });

        answer.HttpStatusCode.Should().Be(HttpStatusCode.OK);
        answer.FunctionError.Should().Be("Unhandled");
        JsonNode.Parse(answer.Payload)!["errorType"]!.GetValue<string>().Should().Be("KeyError");
    }

    [Fact]
    public async Task Sees_an_empty_object_when_no_payload_is_sent()
    {
        await Invoke(new InvokeRequest { FunctionName = "echo" });

        events.Should().Equal("{}");
    }

    [Fact]
    public async Task Does_not_run_as_a_dry_run()
    {
        var answer = await Invoke(new InvokeRequest { FunctionName = "echo", InvocationType = InvocationType.DryRun });

        answer.StatusCode.Should().Be(204);
        events.Should().BeEmpty();
    }

    [Fact]
    public async Task Runs_as_an_event_and_tells_nothing()
    {
        var answer = await Invoke(new InvokeRequest { FunctionName = "echo", InvocationType = InvocationType.Event, Payload = "{}" });

        answer.StatusCode.Should().Be(202);
        answer.Payload?.Length.Should().Be(0);
        answer.ExecutedVersion.Should().BeNull();
        events.Should().Equal("{}");
    }

    [Fact]
    public async Task Shows_the_lines_of_its_run_and_of_no_other()
    {
        function.Run = (_, id, now) =>
        {
            var group = accounts.Source.LogGroups.GetOrAdd("/aws/lambda/echo", name => new LogGroup { Name = name, Arn = "arn" });
            group.Stream("stream", now).Append(
                new LogEvent(now, "START RequestId: other"), new LogEvent(now, "END RequestId: other"),
                new LogEvent(now, $"START RequestId: {id} Version: $LATEST\n"), new LogEvent(now, "working"), new LogEvent(now, $"REPORT RequestId: {id}"));
            return new InvocationResult(null);
        };

        var answer = await Invoke(new InvokeRequest { FunctionName = "echo", LogType = LogType.Tail });

        var id = answer.ResponseMetadata.RequestId;
        Encoding.UTF8.GetString(Convert.FromBase64String(answer.LogResult)).Should().Be($"START RequestId: {id} Version: $LATEST\nworking\nREPORT RequestId: {id}\n");
        new StreamReader(answer.Payload).ReadToEnd().Should().Be("null");
    }

    [Fact]
    [FromAwsDocs("https://docs.aws.amazon.com/lambda/latest/dg/configuration-concurrency.html")]
    public async Task Is_throttled_when_its_reserved_concurrency_is_zero()
    {
        function.ReservedConcurrency = 0;

        var invoking = () => Invoke(new InvokeRequest { FunctionName = "echo" });

        (await invoking.Should().ThrowAsync<TooManyRequestsException>()).Which.StatusCode.Should().Be(HttpStatusCode.TooManyRequests);
        events.Should().BeEmpty();
    }

    [Fact]
    public async Task Is_refused_loudly_when_the_emulator_does_not_know_what_it_does()
    {
        function.Run = null;

        var invoking = () => Invoke(new InvokeRequest { FunctionName = "echo" });

        (await invoking.Should().ThrowAsync<AmazonLambdaException>().WithMessage("The emulator cannot run *function:echo*"))
            .Which.StatusCode.Should().Be(HttpStatusCode.NotImplemented);
    }

    [Fact]
    public async Task Is_refused_with_a_payload_that_is_not_json()
    {
        var invoking = () => Invoke(new InvokeRequest { FunctionName = "echo", Payload = "{" });

        await invoking.Should().ThrowAsync<InvalidRequestContentException>();
    }

    [Fact]
    public async Task Is_refused_with_a_payload_above_six_megabytes()
    {
        var invoking = () => Invoke(new InvokeRequest { FunctionName = "echo", Payload = $"\"{new string('x', 6_291_456)}\"" });

        (await invoking.Should().ThrowAsync<RequestTooLargeException>()).Which.StatusCode.Should().Be(HttpStatusCode.RequestEntityTooLarge);
    }

    [Fact]
    [FromAwsDocs("https://docs.aws.amazon.com/lambda/latest/dg/functions-states.html")]
    public async Task Is_a_conflict_while_it_is_not_active()
    {
        function.State = "Pending";

        var invoking = () => Invoke(new InvokeRequest { FunctionName = "echo" });

        (await invoking.Should().ThrowAsync<ResourceConflictException>().WithMessage("*state: Pending")).Which.StatusCode.Should().Be(HttpStatusCode.Conflict);
    }

    [Fact]
    public async Task Is_refused_as_a_dry_run_by_arn_from_another_account_without_a_policy()
    {
        using var production = accounts.Lambda(TwoAccounts.ProductionKey);

        var invoking = () => production.InvokeAsync(
            new InvokeRequest { FunctionName = function.Arn, InvocationType = InvocationType.DryRun }, TestContext.Current.CancellationToken);

        (await invoking.Should().ThrowAsync<AmazonLambdaException>()).Which.ErrorCode.Should().Be("AccessDeniedException");
    }

    private Task<InvokeResponse> Invoke(InvokeRequest request) => lambda.InvokeAsync(request, TestContext.Current.CancellationToken);
}
