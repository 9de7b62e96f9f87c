using System.Text.RegularExpressions;
using Amazon.Lambda;
using Amazon.Lambda.Model;
using Amazon.Runtime;
using Avesa.Validation.Accounts;

namespace Avesa.Validation.Tests.Accounts;

public sealed partial class LambdaInvocation(EmulatedAccounts accounts) : IClassFixture<EmulatedAccounts>
{
    private const string Function = "avesa-connectwise-ingestion-prod";

    [Theory]
    [InlineData(null)]
    [InlineData("RequestResponse")]
    [InlineData("Event")]
    public async Task Is_refused_and_names_the_setting_that_allows_it(string? invocationType)
    {
        var ledger = new CallLedger();
        using var production = accounts.Open(ledger: ledger);

        var invoke = async () => await Invoke(production, invocationType);

        (await invoke.Should().ThrowAsync<WriteRefusedException>()).WithMessage(
            "lambda:Invoke was refused before it was sent: it would run the function. AVESA_ALLOW_INVOKE=true allows it.");
        ledger.Snapshot()[^1].Should().Match<RecordedCall>(call =>
            call.Operation == "Invoke" && call.Resource == Function && call.Outcome == "refused" && call.Attempts == 0 && call.Fingerprint == null);
    }

    [Fact]
    public async Task That_only_asks_for_permission_passes()
    {
        var ledger = new CallLedger();
        using var production = accounts.Open(ledger: ledger);

        var invoke = async () => await Invoke(production, "DryRun");

        await invoke.Should().ThrowAsync<AmazonServiceException>("there is no such function");
        ledger.Snapshot()[^1].Attempts.Should().Be(1);
    }

    [Fact]
    public async Task Passes_where_it_is_allowed()
    {
        var ledger = new CallLedger();
        using var production = accounts.Open(options: accounts.Options with { AllowInvoke = true }, ledger: ledger);

        var invoke = async () => await Invoke(production, "RequestResponse");

        await invoke.Should().ThrowAsync<AmazonServiceException>("there is no such function");
        ledger.Snapshot()[^1].Attempts.Should().Be(1);
    }

    [Fact]
    public void Is_a_dry_run_wherever_it_is_not_the_start_test_of_the_plan()
    {
        var invoking = Directory.EnumerateFiles(Repository.At("src", "Avesa.Validation"), "*.cs", SearchOption.AllDirectories)
            .Where(file => !file.Contains("/obj/", StringComparison.Ordinal) && File.ReadAllText(file).Contains("new InvokeRequest", StringComparison.Ordinal))
            .ToLookup(file => File.ReadAllText(file).Contains("InvocationType = InvocationType.DryRun", StringComparison.Ordinal), Path.GetFileName);
        var steps = Directory.EnumerateFiles(Repository.At("features"), "*.feature").SelectMany(File.ReadLines).ToList();
        var start = steps.Index().Where(step => step.Item.Contains("each function answers this event", StringComparison.Ordinal)).Select(step => step.Index).ToList();

        invoking[false].Should().Equal("FunctionAnswers.cs");
        invoking[true].Should().Equal("SourceIsRefusedInvocation.cs");
        start.Should().ContainSingle();
        steps.Take(start[0]).Last(line => RuleTag().IsMatch(line)).Should().Contain("@PRE-09");
    }

    [GeneratedRegex(@"^\s*@[A-Z]+-\d\d\b")]
    private static partial Regex RuleTag();

    private static Task<InvokeResponse> Invoke(AccountConnection connection, string? invocationType) => connection.Lambda.InvokeAsync(
        new InvokeRequest { FunctionName = Function, InvocationType = invocationType is null ? null : new InvocationType(invocationType), Payload = """{"test": true}""" },
        TestContext.Current.CancellationToken);
}
