using Avesa.Validation.Run;
using Avesa.Validation.Tests.Checks;

namespace Avesa.Validation.Tests.Run;

public sealed class EveryCallOfARun(EmulatedMigration migration) : IClassFixture<EmulatedMigration>
{
    [Fact]
    public async Task Is_named_by_a_verdict_that_rests_on_it_and_every_verdict_rests_on_one()
    {
        SmallRun.Arrange(migration);
        var evidence = new Evidence();
        var run = migration.Migration();
        var token = TestContext.Current.CancellationToken;
        var recorder = new FactRecorder("PRE-01", "a fact", Task.CompletedTask, evidence, TimeProvider.System);
        await Task.WhenAll(
        [
            .. SmallRun.Checks.Select(check => new ProductionVerifier(run.Production, recorder).Verify(check, token)),
            .. SmallRun.ChecksOfBoth.Select(check => new MigrationVerifier(run, recorder).Verify(check, token)),
        ]);

        var cited = evidence.Entries.SelectMany(entry => entry.Calls).Select(call => Kind(call.Side, call.Service, call.Operation, call.Resource, call.Outcome)).ToHashSet();
        var made = migration.Ledger.Snapshot()
            .Where(call => call.Operation != "GetCallerIdentity")
            .Select(call => Kind(call.Side, call.Service, call.Operation, call.Resource, call.Outcome))
            .ToHashSet();
        cited.Should().BeEquivalentTo(made).And.HaveCountGreaterThan(30);
        evidence.Entries.Where(entry => entry.Calls.Count == 0).Select(entry => entry.Check).Should().BeEmpty();
    }

    private static string Kind(object side, string service, string operation, string resource, string outcome) => $"{side} {service}:{operation} {resource} {outcome}";
}
