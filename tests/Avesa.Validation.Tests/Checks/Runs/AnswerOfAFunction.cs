using System.Text.Json.Nodes;
using Avesa.Validation.Checks.Runs;
using Avesa.Validation.Emulator.Hosting;
using Avesa.Validation.Tests.Checks.Logs;
using Avesa.Validation.Verdicts;
using Emulated = Avesa.Validation.Emulator.Model;

namespace Avesa.Validation.Tests.Checks.Runs;

public sealed class AnswerOfAFunction(EmulatedMigration migration) : IClassFixture<EmulatedMigration>
{
    private static readonly FunctionAnswers Check = new(LoggedFunction.Name, """{"tenant_id": "avesa-validation-no-such-tenant"}""", 404);

    [Fact]
    public async Task Is_held_with_the_expected_status_and_the_event_arrived()
    {
        JsonNode? received = null;
        Arrange((payload, _, _) =>
        {
            received = payload;
            return Answer(404, "error", "Tenant avesa-validation-no-such-tenant is not configured");
        });

        (await migration.OfProduction(Check)).ShouldBeHeld("answered the event without a function error and with status 404");
        received!["tenant_id"]!.GetValue<string>().Should().Be("avesa-validation-no-such-tenant");
    }

    [Fact]
    public async Task Leaves_its_own_run_out_of_every_other_control()
    {
        // The handler does not even log the tenant: only the request id tells whose run it is.
        var request = "";
        Arrange((_, id, _) =>
        {
            request = id;
            return Answer(404, "error", "not configured");
        });
        var read = migration.Migration();
        (await Check.Run(read.Production, TestContext.Current.CancellationToken)).ShouldBeHeld("404");

        read.Production.Invoked.Caused(new Validation.Inventory.FunctionRun(request, [])).Should().BeTrue();
        read.Production.Invoked.Caused(new Validation.Inventory.FunctionRun("another", [])).Should().BeFalse();
    }

    [Fact]
    public async Task Is_unproven_and_sent_once_when_no_answer_tells_whether_it_ran()
    {
        Arrange((_, _, _) => Answer(404, "error", "not configured"));
        var failed = new AwsError("ServiceException", "as the test wants it", 500);
        (await migration.While(migration.Production, "lambda:Invoke", failed, () => migration.OfProduction(Check))).ShouldBeUnproven("AWS failed to answer lambda:Invoke");

        migration.Ledger.Snapshot().Last(call => call.Operation == "Invoke").Attempts.Should().Be(1);
    }

    [Fact]
    public async Task Is_broken_with_a_caught_error_in_a_payload_without_function_error()
    {
        var logged = Arrange((_, _, _) => Answer(500, "error", $"ResourceNotFoundException \u202e{new string('x', 400)}"));
        var finding = (await migration.OfProduction(Check)).Should().BeOfType<Broken>().Which.Findings.Should().ContainSingle().Subject;

        finding.Subject.Should().Be(logged.Function.Arn);
        finding.Observed.Should().StartWith("no function error, status 500: ").And.Contain("ResourceNotFoundException").And.NotContain("\u202e").And.EndWith("more characters)");
    }

    [Fact]
    public async Task Is_broken_with_a_success_since_nobody_of_that_name_can_be_served()
    {
        Arrange((_, _, _) => Answer(200, "message", "34 tenants processed"));
        (await migration.OfProduction(Check)).Should().BeOfType<Broken>().Which.Findings.Single().Observed.Should().Contain("status 200");
    }

    [Fact]
    public async Task Is_broken_with_a_function_error_whatever_the_status_of_the_call()
    {
        Arrange((_, _, _) => new Emulated.InvocationResult(
            new JsonObject { ["errorMessage"] = "Unable to import module 'app'", ["errorType"] = "Runtime.ImportModuleError", ["statusCode"] = 404 }, "Unhandled"));
        (await migration.OfProduction(Check)).Should().BeOfType<Broken>().Which.Findings.Single().Observed
            .Should().Be("function error Unhandled, status 404: Unable to import module 'app'");
    }

    [Theory]
    [InlineData("null")]
    [InlineData("\"404\"")]
    [InlineData("{}")]
    [InlineData("""{"statusCode":"4040"}""")]
    public async Task Is_broken_without_that_status_in_its_payload(string payload)
    {
        Arrange((_, _, _) => new Emulated.InvocationResult(JsonNode.Parse(payload)));
        (await migration.OfProduction(Check)).Should().BeOfType<Broken>();
    }

    [Theory]
    [InlineData("""{"test": true}""")]
    [InlineData("""{"tenant_id": "acme"}""")]
    [InlineData("""{"tenant_id": "not-avesa-validation-either"}""")]
    [InlineData("""["avesa-validation-no-such-tenant"]""")]
    [InlineData("avesa-validation-no-such-tenant")]
    public async Task Is_not_asked_for_with_an_event_that_could_serve_a_tenant(string json)
    {
        Arrange((_, _, _) => throw new InvalidOperationException("nothing may run"));
        var before = migration.Calls.Count;
        (await migration.OfProduction(Check with { Event = json })).ShouldBeUnproven("Nothing was sent");
        migration.Calls.Skip(before).Should().NotContain(call => call.Operation == "Invoke");
    }

    [Fact]
    public async Task Is_broken_without_the_function()
    {
        Arrange((_, _, _) => Answer(404, "error", ""));
        migration.Production.Functions.Clear();
        (await migration.OfProduction(Check)).ShouldBeBroken((LoggedFunction.Name, "none"));
    }

    private LoggedFunction Arrange(Func<JsonNode?, string, DateTimeOffset, Emulated.InvocationResult> run)
    {
        var logged = new LoggedFunction(migration, migration.Production);
        logged.Function.Run = run;
        return logged;
    }

    private static Emulated.InvocationResult Answer(int status, string member, string text) =>
        new(new JsonObject { ["statusCode"] = status, ["body"] = new JsonObject { [member] = text }.ToJsonString() });
}

public sealed class FunctionThatMayNotBeInvoked(EmulatedMigration migration) : IClassFixture<EmulatedMigration>
{
    [Fact]
    public async Task Is_unproven_and_names_the_permission()
    {
        _ = new LoggedFunction(migration, migration.Production);
        migration.Deny(migration.Production, "lambda:Invoke");
        (await migration.OfProduction(new FunctionAnswers(LoggedFunction.Name, """{"tenant_id": "avesa-validation-x"}""", 404))).ShouldBeUnproven("lambda:Invoke");
    }
}
