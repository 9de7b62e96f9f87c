using Avesa.Validation.Accounts;
using Avesa.Validation.Checks.Data;
using Avesa.Validation.Estate;
using Avesa.Validation.Run;
using Avesa.Validation.Tests.Accounts;
using Avesa.Validation.Tests.Reconciliation.Tables;
using Avesa.Validation.Verdicts;
using CsCheck;

namespace Avesa.Validation.Tests.Inventory.Scanning;

public sealed class TableReadThroughFaults(EmulatedAccounts accounts) : IClassFixture<EmulatedAccounts>, IAsyncLifetime
{
    private static readonly TableArrivedUnchanged Check = new(new MigratedTable("Tenants-prod", "Tenants", new KeyAttribute("tenant_id", "S"), null));
    private readonly FaultyTable source = new("123456789012");
    private readonly FaultyTable production = new("987654321098");
    private readonly string name = Guid.NewGuid().ToString("N");
    private StubEndpoint? ofSource;
    private StubEndpoint? ofProduction;

    public async ValueTask InitializeAsync()
    {
        ofSource = await StubEndpoint.Start(source.Answer);
        ofProduction = await StubEndpoint.Start(production.Answer);
        accounts.AddProfile($"source-{name}", $"endpoint_url = {ofSource.Url}\n{EmulatedAccounts.Keys("AKIASOURCE")}");
        accounts.AddProfile($"production-{name}", $"endpoint_url = {ofProduction.Url}\n{EmulatedAccounts.Keys("AKIAPRODUCTION")}");
    }

    public async ValueTask DisposeAsync()
    {
        await ofSource!.DisposeAsync();
        await ofProduction!.DisposeAsync();
    }

    [Fact]
    public async Task Is_held_without_any()
    {
        Same(10);
        (await Verdict()).Should().BeOfType<Held>();
        production.Calls.Should().Be(4);
    }

    [Theory]
    [InlineData(Fault.Throttled)]
    [InlineData(Fault.Failed)]
    [InlineData(Fault.Dropped)]
    [InlineData(Fault.DroppedInBody)]
    [InlineData(Fault.Truncated)]
    [InlineData(Fault.Flipped)]
    [InlineData(Fault.Empty)]
    public async Task Is_held_when_the_SDKs_second_attempt_gets_what_the_first_did_not(Fault fault)
    {
        Same(10);
        var call = 0;
        production.Next = () => ++call == 2 ? fault : Fault.None;
        (await Verdict(retries: 1)).Should().BeOfType<Held>();
        call.Should().Be(5);
    }

    [Theory]
    [InlineData(Fault.Throttled, "The production account throttled dynamodb:Scan on Tenants (ProvisionedThroughputExceededException)")]
    [InlineData(Fault.Failed, "AWS failed to answer dynamodb:Scan on Tenants in the production account (InternalServerError)")]
    [InlineData(Fault.Expired, "The session that reads the production account expired at dynamodb:Scan on Tenants (ExpiredTokenException)")]
    [InlineData(Fault.Dropped, "The answer to dynamodb:Scan on Tenants in the production account broke off or is not what AWS's protocol says.")]
    [InlineData(Fault.DroppedInBody, "The answer to dynamodb:Scan on Tenants in the production account broke off or is not what AWS's protocol says.")]
    [InlineData(Fault.Truncated, "The answer to dynamodb:Scan on Tenants in the production account broke off or is not what AWS's protocol says.")]
    [InlineData(Fault.Flipped, "The answer to dynamodb:Scan on Tenants in the production account broke off or is not what AWS's protocol says.")]
    [InlineData(Fault.Empty, "The answer to dynamodb:Scan on Tenants in the production account broke off or is not what AWS's protocol says.")]
    [InlineData(Fault.Miscounted, "The production account cannot be judged: The answer of AWS lacks the key tenant_id (S) of an item.")]
    public async Task Is_unproven_when_it_lasts_from_the_middle_of_the_scan(Fault fault, string because)
    {
        Same(10);
        var call = 0;
        production.Next = () => ++call > 2 ? fault : Fault.None;
        (await Verdict()).Should().BeOfType<Unproven>().Which.Because.Should().StartWith(because);
    }

    [Fact]
    public void Is_never_held_for_tables_that_differ_nor_broken_for_others() => Gen.Int.Sample(
        seed =>
        {
            var random = new Random(seed);
            Same(8);
            var differs = random.Next(2) == 0;
            var lost = $"{random.Next(8)}";
            source.Items = [.. source.Items.Where(item => !differs || item.Key != lost)];
            var often = random.Next(12);
            source.Next = production.Next = () => random.Next(40) < often ? (Fault)random.Next(10) : Fault.None;

            var verdict = Verdict().GetAwaiter().GetResult();

            verdict.Should().Match(found => found is Unproven || (differs ? found is Broken : found is Held), "seed {0}", seed);
            if (verdict is Broken broken)
            {
                broken.Findings.Should().ContainSingle().Which.Subject.Should().Contain($"\"{lost}\"");
            }
        },
        iter: 60,
        threads: 1);

    private void Same(int count) => source.Items = production.Items = [.. Enumerable.Range(0, count).Select(n => ($"{n}", $"{n}"))];

    private async Task<Verdict> Verdict(int retries = 0)
    {
        var clock = new SkippingClock();
        var options = accounts.Options with { Retries = retries };
        using var left = AccountConnection.Open(EmulatedAccounts.SourceSettings with { Profile = $"source-{name}" }, options, new CallLedger());
        using var right = AccountConnection.Open(EmulatedAccounts.ProductionSettings with { Profile = $"production-{name}" }, options, new CallLedger());
        var migration = new Migration(
            new SourceAccount(left, clock, CancellationToken.None), new ProductionAccount(right, clock, CancellationToken.None), null, null, clock);
        return await new MigrationVerifier(migration, new FactRecorder("TEST-01", "the fact", Task.CompletedTask, new Evidence(), clock)).Verify(Check);
    }
}
