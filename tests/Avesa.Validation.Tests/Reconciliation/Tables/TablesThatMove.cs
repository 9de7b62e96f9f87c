using Avesa.Validation.Accounts;
using Avesa.Validation.Reconciliation;
using Avesa.Validation.Reconciliation.Tables;
using Avesa.Validation.Settings;
using Avesa.Validation.Verdicts;
using CsCheck;

namespace Avesa.Validation.Tests.Reconciliation.Tables;

public sealed class TablesThatMove
{
    private readonly PlainTable source = new(AccountSide.Source);
    private readonly PlainTable production = new(AccountSide.Production);
    private readonly SkippingClock clock = new();

    [Fact]
    public void Are_compared_as_a_plain_model_compares_them() => Gen.Int.Sample(
        seed =>
        {
            var (source, production, random) = (new PlainTable(AccountSide.Source), new PlainTable(AccountSide.Production), new Random(seed));
            source.Put("first");
            Write(source, production, random, 60, same: 2);
            var outcome = Run(source, production).GetAwaiter().GetResult();
            var keys = source.Items.Keys.Union(production.Items.Keys).ToList();
            var expected = keys.Where(key => source.Items.GetValueOrDefault(key) != production.Items.GetValueOrDefault(key)).Order(StringComparer.Ordinal).ToList();
            outcome.Named.Select(item => item.Key.Partition).Should().Equal(expected);
            outcome.Named.Should().NotContain(item => item.State != DifferenceState.Settled);
            outcome.Differing.Should().Be(new DifferenceCounts(
                source.Items.Keys.Except(production.Items.Keys).Count(),
                production.Items.Keys.Except(source.Items.Keys).Count(),
                expected.Count(key => source.Items.ContainsKey(key) && production.Items.ContainsKey(key))));
            outcome.Equal.Should().Be(keys.Count - expected.Count);
            (TableVerdict.Of(outcome) is Held).Should().Be(expected.Count == 0);
        },
        iter: 200,
        threads: 1);

    [Fact]
    public async Task Are_not_equal_where_an_item_came_while_they_were_read_again()
    {
        source.Put("late", "\"v\":{\"N\":\"1\"}");
        foreach (var side in new[] { source, production })
        {
            side.Put("first");
        }

        // Late is the only suspect, and both sides agree on it when they are read again; by then the source has another one.
        source.BeforePage = () =>
        {
            if (source.Scans == 2)
            {
                production.Put("late", "\"v\":{\"N\":\"1\"}");
                source.Put("new");
            }
        };
        var outcome = await Run(source, production);
        outcome.Disturbed.Should().Be(1);
        TableVerdict.Of(outcome).Should().BeOfType<Unproven>().Which.Because.Should().Contain("differed when both were read again");
    }

    [Fact]
    public void Show_every_lasting_difference_and_no_other_once_they_are_quiet() => Gen.Int.Sample(
        seed =>
        {
            var (source, production, random) = (new PlainTable(AccountSide.Source), new PlainTable(AccountSide.Production), new Random(seed));
            source.Put("first");
            production.Put("first");
            Write(source, production, random, 60, same: 5);
            var writes = 40;
            var owed = new Queue<Action>();
            source.BeforePage = production.BeforePage = () =>
            {
                // Both sides get each write, the second one later.
                if (writes-- > 0)
                {
                    var (key, value) = ($"m{random.Next(9)}", random.Next(3) == 0 ? null : $"\"v\":{{\"N\":\"{random.Next(100)}\"}}");
                    Write(source, key, value);
                    owed.Enqueue(() => Write(production, key, value));
                }

                if (owed.Count > random.Next(4) || writes <= 0)
                {
                    _ = owed.TryDequeue(out var late);
                    late?.Invoke();
                }
            };
            source.BeforeLook = () =>
            {
                while (owed.TryDequeue(out var late))
                {
                    late();
                }
            };
            var outcome = Run(source, production).GetAwaiter().GetResult();
            while (owed.TryDequeue(out var late))
            {
                late();
            }

            var keys = source.Items.Keys.Union(production.Items.Keys);
            var lasting = keys.Where(key => !key.StartsWith('m') && source.Items.GetValueOrDefault(key) != production.Items.GetValueOrDefault(key)).Order(StringComparer.Ordinal);
            outcome.Named.Select(item => item.Key.Partition).Should().Equal(lasting);
        },
        iter: 200,
        threads: 1);

    [Fact]
    public async Task Are_unproven_while_an_item_goes_on_moving()
    {
        Same("acme", "zeta");
        production.Put("zeta", "\"v\":{\"N\":\"0\"}");
        var written = 0;
        production.BeforeLook = () => production.Put("zeta", $"\"v\":{{\"N\":\"{++written}\"}}");

        var outcome = await Run(source, production);

        outcome.Moving.Should().Be(1);
        TableVerdict.Of(outcome).Should().BeOfType<Unproven>().Which.Because.Should().Be(
            "1 items of Tenants-prod and Tenants are still moving: they differed whenever they were looked at, each time in another way, for 15 seconds. Stop whatever writes into either table and run again.");
    }

    [Fact]
    public async Task Are_broken_by_what_has_settled_beside_what_still_moves()
    {
        Same("acme");
        source.Put("lost");
        source.Put("zeta");
        var written = 0;
        source.BeforeLook = () => source.Put("zeta", $"\"v\":{{\"N\":\"{++written}\"}}");

        var broken = TableVerdict.Of(await Run(source, production)).Should().BeOfType<Broken>().Subject;

        broken.Findings.Should().ContainSingle().Which.Subject.Should().Be("""Tenants {"tenant_id":{"S":"lost"}}""");
        broken.Count.Should().Be(1);
        broken.Besides.Should().ContainSingle().Which.Should().StartWith("1 items of Tenants-prod and Tenants are still moving");
    }

    [Fact]
    public async Task Are_held_when_what_differed_has_arrived_by_the_second_look()
    {
        Same("acme", "zeta");
        source.Put("late");
        production.BeforeLook = () => production.Put("late");

        TableVerdict.Of(await Run(source, production)).Should().BeOfType<Held>().Which.Because.Should().StartWith("All 3 items of Tenants-prod and Tenants are equal")
            .And.EndWith(" 1 items were written meanwhile, and were the same when both sides were looked at again.");
    }

    [Fact]
    public async Task Are_read_once_when_they_are_equal_and_twice_when_not()
    {
        Same("acme", "zeta");
        (await Run(source, production)).Equal.Should().Be(2);
        (source.Scans, production.Scans).Should().Be((1, 1));
        source.Put("lost");
        await Run(source, production);
        (source.Scans, production.Scans).Should().Be((3, 3));
    }

    [Fact]
    public async Task Are_counted_exactly_where_too_many_differ_to_be_named()
    {
        for (var n = 0; n < 3000; n++)
        {
            source.Put($"s{n:D4}");
            production.Put($"p{n:D4}");
        }

        Same("both");
        var outcome = await Run(source, production, new TableLimits { Named = 100 });

        outcome.Differing.Should().Be(new DifferenceCounts(3000, 3000, 0));
        outcome.Named.Should().HaveCount(100);
        var broken = TableVerdict.Of(outcome).Should().BeOfType<Broken>().Subject;
        broken.Count.Should().Be(6000);
        broken.Because.Should().Be("Tenants-prod and Tenants differ: 3000 items missing, 3000 extra, 0 changed, 1 equal (first 100 of 6000 named).");
    }

    [Fact]
    public async Task Have_an_age_for_each_difference()
    {
        Same("acme");
        source.Put("lost");
        (await Run(source, production)).Named.Should().ContainSingle().Which.Age.Should().Be(TimeSpan.FromSeconds(1));
    }

    [Fact]
    public async Task Report_where_they_stand()
    {
        Same("acme", "zeta");
        source.Put("lost");
        List<TableProgress> seen = [];
        await new TableReconciliation(source, production, Typed.Schema, new TableLimits(), clock, new Sink(seen)).Run(TestContext.Current.CancellationToken);
        seen.Select(progress => progress.Phase).Distinct().Should().Equal(TablePhase.Adding, TablePhase.Finding, TablePhase.Settling, TablePhase.Ended);
        seen[^1].Differing.Should().Be(new DifferenceCounts(1, 0, 0));
        seen[^1].OfSource.Items.Should().Be(3);
    }

    [Theory]
    [InlineData(0, 12_000L, 1)]
    [InlineData(10 << 20, 12_000L, 2)]
    [InlineData(100 << 20, 12_000L, 3)]
    [InlineData(100 << 20, 40_000L, 4)]
    [InlineData(100 << 20, null, 4)]
    public async Task Are_read_in_as_many_parts_as_their_size_and_capacity_are_worth(int bytes, long? units, int segments)
    {
        Same("acme");
        source.Described = production.Described = new TableSize(1, bytes, units);
        await Run(source, production);
        source.Segments.Should().Be(segments);
    }

    [Fact]
    public async Task Are_known_to_be_large_by_the_side_that_has_counted()
    {
        Same("acme");
        source.Described = new TableSize(1, 100 << 20, null);
        await Run(source, production);
        production.Segments.Should().Be(4);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Are_broken_without_a_table(bool ofSource)
    {
        Same("acme");
        (ofSource ? source : production).Exists = false;
        TableVerdict.Of(await Run(source, production)).Should().BeOfType<Broken>().Which.Because.Should()
            .Be(ofSource ? "There is no table Tenants-prod in the source." : "There is no table Tenants in production.");
    }

    [Fact]
    public async Task Are_refused_when_a_side_lists_a_key_twice()
    {
        Same("acme");
        source.Items["zeta"] = source.Items["acme"];
        var run = () => Run(source, production);
        await run.Should().ThrowAsync<IncompleteAnswerException>().WithMessage("*every key is once*");
    }

    private void Same(params string[] keys)
    {
        foreach (var key in keys)
        {
            source.Put(key);
            production.Put(key);
        }
    }

    private static void Write(PlainTable source, PlainTable production, Random random, int items, int same)
    {
        for (var n = random.Next(items); n > 0; n--)
        {
            var (key, value) = ($"k{random.Next(items)}", $"\"v\":{{\"N\":\"{random.Next(3)}\"}}");
            switch (random.Next(same + 3))
            {
                case 0:
                    Write(source, key, value);
                    break;
                case 1:
                    Write(production, key, value);
                    break;
                case 2:
                    (random.Next(2) == 0 ? source : production).Delete(key);
                    break;
                default:
                    Write(source, key, value);
                    Write(production, key, value);
                    break;
            }
        }
    }

    private static void Write(PlainTable table, string key, string? value)
    {
        if (value is null)
        {
            table.Delete(key);
        }
        else
        {
            table.Put(key, value);
        }
    }

    private static Task<TableOutcome> Run(PlainTable source, PlainTable production, TableLimits? limits = null) =>
        new TableReconciliation(source, production, Typed.Schema, limits ?? new TableLimits(), new SkippingClock()).Run(CancellationToken.None);

    private sealed class Sink(List<TableProgress> seen) : IProgress<TableProgress>
    {
        public void Report(TableProgress value)
        {
            lock (seen)
            {
                seen.Add(value);
            }
        }
    }
}
