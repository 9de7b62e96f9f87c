using Avesa.Validation.Tests.Checks;

namespace Avesa.Validation.Tests.Run;

public sealed class ReadsOfARun(EmulatedMigration migration) : IClassFixture<EmulatedMigration>
{
    [Fact]
    public async Task Ask_nothing_twice_however_many_checks_rest_on_it()
    {
        SmallRun.Arrange(migration);
        var run = migration.Migration();
        var token = TestContext.Current.CancellationToken;
        for (var time = 0; time < 2; time++)
        {
            await Task.WhenAll([.. SmallRun.Checks.Select(check => check.Run(run.Production, token)), .. SmallRun.ChecksOfBoth.Select(check => check.Run(run, token))]);
        }

        var asked = migration.Ledger.Snapshot().Where(call => call.Fingerprint is not null).ToList();
        asked.Select(call => call.Operation).Should().Contain(["Scan", "ListObjectsV2", "GetObject", "ListSecrets", "GetSecretValue", "ListRules", "ListSchedules", "SimulatePrincipalPolicy"]);
        asked.GroupBy(call => (call.Side, call.Fingerprint)).Where(same => same.Count() > 1).Select(same => $"{same.Key.Side} {same.First().Service}:{same.First().Operation} {same.First().Resource}").Should().BeEmpty();
    }
}
