using Avesa.Validation.Estate;
using Avesa.Validation.Reconciliation;
using Avesa.Validation.Reconciliation.Secrets;
using Avesa.Validation.Tests.Checks;
using Avesa.Validation.Verdicts;
using Microsoft.Extensions.Time.Testing;

namespace Avesa.Validation.Tests.Reconciliation.Secrets;

public sealed class SecretsThatAreCompared : IDisposable
{
    private readonly FakeTimeProvider clock = new(DateTimeOffset.UnixEpoch);
    private readonly CancellationTokenSource ending = new();
    private readonly Side source = new(("a", "1"), ("b", "2"), ("c", "3"));
    private readonly Side production = new(("a", "1"), ("b", "2"), ("c", "3"));
    private readonly List<SecretProgress> reports = [];
    private readonly TaskCompletionSource twoAreRead = new(TaskCreationOptions.RunContinuationsAsynchronously);

    [Fact]
    public async Task Are_read_once_each_where_all_are_equal()
    {
        (await Verdict()).ShouldBeHeld("All 3 secrets of the current values of x/{t} in both accounts are equal");
        source.Reads.Should().Be(3);
        reports[^1].Should().Be(new SecretProgress(3, 3, default, true));
    }

    [Fact]
    public async Task Are_settled_as_different_when_they_are_as_they_were()
    {
        production.Digests["b"] = "other";
        production.Digests.Remove("c");
        production.Digests["d"] = "4";

        var outcome = await Run();

        outcome.Differing.Select(one => $"{one.Name} {one.Kind} {one.State} {one.Source} {one.Production}").Should().Equal("b Changed Settled 2 other", "c Missing Settled 3 ", "d Extra Settled  4");
        outcome.Equal.Should().Be(1);
        source.Reads.Should().Be(7, "those that differ were looked at again");
        reports[^1].Differing.Should().Be(new DifferenceCounts(1, 1, 1));
    }

    [Fact]
    public async Task Are_equal_after_all_when_the_value_arrived_meanwhile()
    {
        production.Digests["b"] = "old";
        production.Again = () => production.Digests["b"] = "2";

        (await Verdict()).ShouldBeHeld("All 3 secrets");
    }

    [Fact]
    public async Task Are_unproven_while_somebody_puts_values()
    {
        production.Digests["b"] = "old";
        production.Again = () => production.Digests["b"] = "newer";

        (await Verdict()).ShouldBeUnproven("1 secrets of x/{t} were changed while they were compared");
    }

    [Fact]
    public async Task Are_broken_by_one_that_settled_and_the_moving_one_is_told_beside_it()
    {
        production.Digests["b"] = "old";
        production.Digests["c"] = "other";
        production.Again = () => production.Digests["b"] = "newer";

        var verdict = await Verdict();

        verdict.ShouldBeBroken(("c", "another value in production"));
        ((Broken)verdict).Besides.Should().ContainSingle().Which.Should().StartWith("1 secrets of x/{t} were changed");
    }

    [Fact]
    public async Task Are_broken_where_neither_has_a_value_and_no_difference()
    {
        source.Digests["b"] = production.Digests["b"] = null;

        (await Verdict()).ShouldBeBroken(("b", "no current value in either account"));
        (await Run()).Differing.Should().BeEmpty();
    }

    [Fact]
    public async Task Are_unproven_when_somebody_ends_it_and_say_how_far_it_came()
    {
        source.Read = async name =>
        {
            if (name == "c")
            {
                await twoAreRead.Task;
                await ending.CancelAsync();
                ending.Token.ThrowIfCancellationRequested();
            }
        };

        (await Verdict()).ShouldBeUnproven("The comparison of x/{t} was ended early: 2 of 3 secrets were read in both accounts, 2 of them are equal, and of the rest nothing is known.");
    }

    [Fact]
    public async Task Are_unproven_when_their_time_is_over()
    {
        source.Read = async name =>
        {
            if (name == "c")
            {
                await twoAreRead.Task;
                clock.Advance(TimeSpan.FromMinutes(1));
                await Task.FromCanceled(new CancellationToken(true));
            }
        };

        (await Verdict(TimeSpan.FromMinutes(1))).ShouldBeUnproven("The comparison of x/{t} was not finished in its time: 2 of 3 secrets were read");
    }

    [Fact]
    public async Task Are_unproven_when_not_even_their_names_are_known()
    {
        await ending.CancelAsync();

        (await Verdict()).ShouldBeUnproven("The comparison of x/{t} was ended early, before its names were known: nothing was compared.");
    }

    private Task<SecretOutcome> Run(TimeSpan? time = null) => new SecretReconciliation(source, production, time, clock, new Sink(reports, twoAreRead)).Run(ending.Token);

    private async Task<Verdict> Verdict(TimeSpan? time = null) => new SecretVerdict(new SecretNames("x/{t}")).Of(await Run(time));

    public void Dispose() => ending.Dispose();

    private sealed class Sink(List<SecretProgress> reports, TaskCompletionSource twoAreRead) : IProgress<SecretProgress>
    {
        public void Report(SecretProgress value)
        {
            if (value.Read == 2)
            {
                twoAreRead.TrySetResult();
            }

            lock (reports)
            {
                reports.Add(value);
            }
        }
    }

    private sealed class Side(params (string Name, string? Digest)[] secrets) : ISecretSide
    {
        private int reads;

        public Dictionary<string, string?> Digests { get; } = secrets.ToDictionary(secret => secret.Name, secret => secret.Digest);

        public int Reads => reads;

        public Action Again { get; set; } = () => { };

        public Func<string, Task> Read { get; set; } = _ => Task.CompletedTask;

        public Task<IReadOnlyList<string>> Names(CancellationToken cancellationToken)
        {
            cancellationToken.ThrowIfCancellationRequested();
            return Task.FromResult<IReadOnlyList<string>>([.. Digests.Keys]);
        }

        public async Task<string?> Digest(string name, bool again, CancellationToken cancellationToken)
        {
            Interlocked.Increment(ref reads);
            lock (Digests)
            {
                if (again)
                {
                    Again();
                }
            }

            await Read(name);
            lock (Digests)
            {
                return Digests.GetValueOrDefault(name);
            }
        }
    }
}
