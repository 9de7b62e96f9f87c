using Avesa.Validation.Reconciliation;
using Avesa.Validation.Reconciliation.Tables;
using Avesa.Validation.Settings;
using Avesa.Validation.Verdicts;

namespace Avesa.Validation.Tests.Reconciliation.Tables;

/// <summary>A comparison that ends before it knows everything says what it knows, and never that tables are equal.</summary>
public sealed class TablesOfWhichTheTimeIsOver
{
    private readonly PlainTable source = new(AccountSide.Source);
    private readonly PlainTable production = new(AccountSide.Production);
    private readonly SkippingClock clock = new();

    [Fact]
    public async Task Are_unproven_when_cancelled_while_they_are_read()
    {
        Same("acme", "zeta");
        using var cancelled = new CancellationTokenSource();
        source.BeforePage = () =>
        {
            if (source.Scans == 1)
            {
                cancelled.Cancel();
            }
        };
        var outcome = await new TableReconciliation(source, production, Typed.Schema, new TableLimits(), clock).Run(cancelled.Token);
        TableVerdict.Of(outcome).Should().BeOfType<Unproven>().Which.Because.Should().StartWith("It was cancelled after ").And.EndWith(", which is not all: nothing was compared.");
    }

    [Fact]
    public async Task Say_what_differed_when_cancelled_before_the_second_look()
    {
        Same("acme");
        source.Put("lost");
        using var cancelled = new CancellationTokenSource();
        source.BeforeLook = cancelled.Cancel;
        var outcome = await new TableReconciliation(source, production, Typed.Schema, new TableLimits(), clock).Run(cancelled.Token);
        outcome.Named.Should().ContainSingle().Which.State.Should().Be(DifferenceState.SeenOnce);
        TableVerdict.Of(outcome).Should().BeOfType<Unproven>().Which.Because.Should()
            .Be("It was cancelled before all items that differ had been looked at again. 1 items of Tenants-prod and Tenants differed until then.");
    }

    [Fact]
    public async Task Are_unproven_when_their_time_runs_out()
    {
        Same("acme");
        production.BeforePage = () => SpinWait.SpinUntil(() => clock.Fired);
        var limits = new TableLimits { Time = TimeSpan.FromMinutes(5) };
        var outcome = await new TableReconciliation(source, production, Typed.Schema, limits, clock).Run(TestContext.Current.CancellationToken);
        TableVerdict.Of(outcome).Should().BeOfType<Unproven>().Which.Because.Should().StartWith("Its 5 minutes ran out");
    }

    private void Same(params string[] keys)
    {
        foreach (var key in keys)
        {
            source.Put(key);
            production.Put(key);
        }
    }
}
