using Avesa.Validation.Checks;
using Avesa.Validation.Checks.Secrets;
using Avesa.Validation.Emulator.Hosting;
using Avesa.Validation.Estate;
using Avesa.Validation.Verdicts;
using CsCheck;
using Emulated = Avesa.Validation.Emulator.Model;

namespace Avesa.Validation.Tests.Checks.Secrets;

/// <summary>Whatever goes wrong, and wherever, a verdict on secrets is the right one or none.</summary>
public sealed class SecretsReadThroughFaults(EmulatedMigration migration) : IClassFixture<EmulatedMigration>
{
    private static readonly SecretNames Names = new("tenant/{tenant_id}/prod");
    private static readonly SecretNamesAreTheSame SameNames = new(Names);
    private static readonly SecretValuesAreTheSame SameValues = new(Names);

    [Theory]
    [InlineData(WireFault.Throttled)]
    [InlineData(WireFault.Failed)]
    [InlineData(WireFault.Expired)]
    [InlineData(WireFault.Dropped)]
    [InlineData(WireFault.BrokenOff)]
    [InlineData(WireFault.Truncated)]
    public async Task Is_unproven_when_calls_of_any_kind_go_wrong_from_the_fourth_on(WireFault fault)
    {
        // Two pages of a listing on each side.
        Arrange(110, null);
        foreach (var (check, operation) in new (IMigrationCheck, string)[]
        {
            (SameNames, "ListSecrets"), (SameNames, "DescribeSecret"), (SameValues, "ListSecrets"), (SameValues, "GetSecretValue"),
        })
        {
            var calls = 0;
            migration.OnCall = call => FailAt(call, operation, () => Interlocked.Increment(ref calls) >= 4, fault);
            (await migration.OfBoth(check)).Should().BeOfType<Unproven>($"{fault} at {operation}");
        }
    }

    [Fact]
    public void Is_never_held_for_secrets_that_differ_nor_broken_for_others()
    {
        var seen = new HashSet<Type>();
        var run = 0;
        Gen.Int.Sample(
            seed =>
            {
                var random = new Random(seed);
                var changed = run % 2 == 0 ? random.Next(12) : (int?)null;
                Arrange(12, changed);
                var (often, turn) = (run++ % 3 * 10, 0);
                migration.OnCall = call =>
                {
                    // Several at a time.
                    var chance = new Random(seed + Interlocked.Increment(ref turn));
                    FailAt(call, null, () => chance.Next(1000) < often, Faults.All[chance.Next(6)]);
                };

                var verdict = migration.OfBoth(SameValues).GetAwaiter().GetResult();

                (verdict is Unproven || (changed is null ? verdict is Held : verdict is Broken)).Should().BeTrue("seed {0} gives {1}", seed, verdict);
                (verdict as Broken)?.Findings.Should().ContainSingle().Which.Subject.Should().Be($"tenant/{changed:D3}/prod");
                seen.Add(verdict.GetType());
            },
            iter: 24,
            threads: 1);
        seen.Should().BeEquivalentTo([typeof(Held), typeof(Broken), typeof(Unproven)], "else nothing was tried");
    }

    private void Arrange(int count, int? changed)
    {
        migration.OnCall = _ => { };
        foreach (var account in (Emulated.Account[])[migration.Source, migration.Production])
        {
            account.Secrets.Clear();
            for (var number = 0; number < count; number++)
            {
                account.AddSecret($"tenant/{number:D3}/prod", number == changed && account == migration.Production ? "other" : "same");
            }
        }
    }

    private static void FailAt(Call call, string? operation, Func<bool> now, WireFault fault)
    {
        if (call.Service == "secretsmanager" && (operation is null || call.Operation == operation) && now())
        {
            call.Happen(fault);
        }
    }
}
