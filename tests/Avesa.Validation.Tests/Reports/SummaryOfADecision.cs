using System.Text;
using Avesa.Validation.Gate;
using Avesa.Validation.Reports;
using Avesa.Validation.Run;
using Avesa.Validation.Tests.Gate;
using static Avesa.Validation.Tests.Gate.ArrangedDecisions;

namespace Avesa.Validation.Tests.Reports;

public sealed class SummaryOfADecision
{
    [Fact]
    public void Tells_the_lines_of_a_night_of_which_nobody_said_when_it_began()
    {
        var stop = Tables with { Control = "CUT-01", Title = "Stop production data ingestion", Feature = "features/cutover.feature", Phases = ["cutover"], Text = "\"02:00 Stop\" was done at Sat 02:00." };
        var sync = Items.Broken("tenant-1") with { Control = "CUT-02", Title = "Final data sync", Feature = "features/cutover.feature", Phases = ["cutover"] };
        var other = Tables with { Control = "RBK-01", Feature = "features/rollback.feature", Phases = ["cutover"] };
        DecisionEntry[] entries = [stop, sync, other];
        var night = PhaseDecision.Of("cutover", [.. entries.Select(entry => new FactOutcome(entry.Control, entry.Fact, entry.State, entry.Text))]);

        var ruling = new GateRuling("cutover", GateAnswer.NoGo, [], night, [Envelope], entries, [], null);

        Summary.Of(ruling).Should().Contain(
            """
            ### The night, as the run saw it

            | Line | Stands | What is known |
            |---|---|---|
            | Stop production data ingestion | held | "02:00 Stop" was done at Sat 02:00. |
            | Final data sync | **broken** | It is not the same on both sides. |

            """.ReplaceLineEndings("\n"));
        Summary.Of(ruling with { Phase = "week-4" }).Should().NotContain("The night");
    }

    [Fact]
    public void Says_the_decision_first_and_then_what_it_rests_on()
    {
        var summary = Summary.Of(Of(Envelope, [Waiver(Secrets)], Tables with { State = FactState.Attested }, Items.Broken("tenant-1", "tenant|2"), Secrets.Standing(FactState.Waived)));

        summary.Should().Be(
            $"""
            ## 🔴 NO-GO: pre-cutover

            2 of 2 controls ran, 3 facts: 1 attested, 1 waived, 1 broken.

            - <strong>PRE-02</strong> every item has arrived: **broken**. It is not the same on both sides.

            | Run | <code>1234-1</code> |
            |---|---|
            | Commit | <code>{Commit}</code> |
            | When | 2026-03-01 03:48:00Z to 2026-03-01 03:50:00Z; a gate may act on it until 2026-03-01 10:00:00Z |
            | Where | live world, us-east-1 |
            | source | <code>123456789012</code>, as <code>arn:aws:sts::123456789012:assumed-role/reader/ci</code> (profile <code>avesa-source</code>) |
            | production | <code>987654321098</code>, as <code>arn:aws:sts::987654321098:assumed-role/reader/ci</code> (profile <code>avesa-production</code>) |
            | Filter | <code>Category&#61;pre-cutover</code> |
            | Suite | <code>&#48;.1.0&#43;{new string('5', 40)}</code> |

            | Control | Stands | Facts | |
            |---|---|---|---|
            | PRE-01 | attested | 1 attested | The rule of PRE-01 |
            | PRE-02 | **broken** | 1 waived, 1 broken | The rule of PRE-02 |

            ### What to do

            <details><summary>PRE-02 every item has arrived: broken, 2 findings</summary>

            It is not the same on both sides. (<code>features/pre-cutover.feature:52</code>)

            | Subject | Expected | Found | What to do |
            |---|---|---|---|
            | <code>tenant-1</code> | in production | only in the source | Migrate it again. |
            | <code>tenant&#124;2</code> | in production | only in the source | Migrate it again. |

            </details>


            ### Accepted by waivers

            | Waiver | Facts | Owner | Approver | Reason | Ticket | From | Until |
            |---|---|---|---|---|---|---|---|
            | <code>W-1</code> | PRE-02 every secret is the same | ada | grace | Known, and harmless. | OPS-1 | 2026-02-28 04:00:00Z | 2026-03-02 04:00:00Z |

            ### Attested by a person, not proven

            - <strong>PRE-01</strong> the tables are there: They are the same on both sides.

            """);
    }

    [Fact]
    public void Is_short_for_GO()
    {
        var summary = Summary.Of(Of(Tables));

        summary.Should().StartWith("## 🟢 GO: pre-cutover\n\n1 of 1 controls ran, 1 facts: 1 held.\n\n| Run |").And.NotContain("###").And.NotContain("<details>");
    }

    [Fact]
    public void Has_every_phase_of_a_run_and_the_controls_of_these_alone()
    {
        var other = Fact("POST-01", "traffic flows") with { Phases = ["post-cutover"] };
        var decision = Of(Tables, other);

        Summary.Of(decision).Should().NotContain("POST-01");
        Summary.Of(decision with { Decisions = [.. decision.Decisions, PhaseDecision.Incomplete("post-cutover", "Not yet.")] })
            .Should().MatchRegex("(?s)## 🟢 GO: pre-cutover.*## 🔴 NO-GO: post-cutover.*- Not yet\\..*PRE-01.*POST-01");
    }

    [Fact]
    public void Says_that_a_run_has_not_ended() =>
        Summary.Of(Decisions.Incomplete(Envelope with { EndedAt = null, UsableUntil = null, Accounts = [] })).Should().Contain("🔴 NO-GO: pre-cutover").And.Contain("begun 2026-03-01 03:48:00Z, **not ended**");

    [Fact]
    public void Says_that_nobody_is_proven() =>
        Summary.Of(Of(Envelope with { Accounts = [Account("source", SourceId) with { Account = null, Caller = null }] }, [], Tables)).Should().Contain("| source | **unproven**: nobody knows who answered for <code>123456789012</code>");

    [Fact]
    public void Says_why_a_gate_may_not_act()
    {
        using var folder = new GateFolder();

        Summary.Of(folder.Judge(Of(Envelope with { UsableUntil = Now }, [], Tables))).Should().StartWith(
            "## ⛔ UNUSABLE EVIDENCE: pre-cutover\n\nNo gate may act on this evidence, which is neither GO nor NO-GO.\n\n- /tmp/").And.Contain("could be used until 2026-03-01 04:00:00Z").And.Contain("<code>1234-1</code>");
    }

    [Fact]
    public void Cuts_the_longest_lists_and_says_how_many_are_left_out()
    {
        var many = Enumerable.Range(1, 3000).Select(number => Fact($"PRE-{number:00}", $"fact {number}").Broken([.. Enumerable.Range(1, number <= 10 ? 20 : 1).Select(each => $"tenant-{number}-{each}")])).ToArray();
        var whole = Summary.Of(Of(many), int.MaxValue);
        var cut = Summary.Of(Of(many));

        Encoding.UTF8.GetByteCount(whole).Should().BeGreaterThan(Summary.Longest);
        Encoding.UTF8.GetByteCount(cut).Should().BeInRange(Summary.Longest * 9 / 10, Summary.Longest);
        cut.Should().StartWith("## 🔴 NO-GO: pre-cutover").And.Contain("tenant-10-20");
        var shown = cut.Split("<details>").Length - 1;
        cut.Should().Contain($"- … and {3000 - shown:N0} more reasons, which do not fit here\n").And.Contain($"- … and {3000 - shown:N0} more facts, which do not fit here\n").And.Contain($"| | | | … and {3000 - shown:N0} more controls, which do not fit here |\n");
    }

    [Fact]
    public void Says_how_many_findings_are_in_another_file() =>
        Summary.Of(Of(Items.Broken("tenant-1") with { FindingCount = 1204 })).Should().Contain("_The first 1 of 1,204 findings; the rest is in findings.ndjson._");

    [Theory]
    [InlineData(0)]
    [InlineData(50)]
    public void Keeps_the_decision_where_nothing_else_fits(int longest) =>
        Summary.Of(Of(Tables.Broken()), longest).Should().Be("## 🔴 NO-GO: pre-cutover\n\n1 of 1 controls ran, 1 facts: 1 broken.\n");

    [Fact]
    public void Fits_to_the_byte()
    {
        var whole = Summary.Of(Of(Tables.Broken("é", "ü", "ø")));
        var length = Encoding.UTF8.GetByteCount(whole);

        Summary.Of(Of(Tables.Broken("é", "ü", "ø")), length).Should().Be(whole);
        Summary.Of(Of(Tables.Broken("é", "ü", "ø")), length - 1).Should().Contain("_The first 2 of 3 findings");
    }
}
