using Avesa.Validation.Gate;
using Avesa.Validation.Verdicts;
using CsCheck;
using static Avesa.Validation.Tests.Gate.Accepted;

namespace Avesa.Validation.Tests.Gate;

public sealed class BrokenFact
{
    [Fact]
    public void Is_waived_until_the_first_of_its_waivers_expires()
    {
        var first = Waiver(Finding("a"));
        var second = Waiver(Finding("b")) with { Ticket = "OPS-13", Expires = Now.AddHours(3) };

        var ruling = new Waivers([first, second]).Judge("PRE-02", Broken(Finding("a"), Finding("b")), Now).Should().BeOfType<WaivedUntil>().Subject;

        ruling.Until.Should().Be(Now.AddHours(3));
        ruling.Waivers.Should().Equal(first, second);
        ruling.Because.Should().Be("waived until 2026-11-21 12:00:00Z by OPS-12/PRE-02 (owner Maria, approved by Jon): It is known.; OPS-13/PRE-02 (owner Maria, approved by Jon): It is known.");
    }

    [Fact]
    public void Is_waived_though_the_waiver_accepts_more_than_is_there_and_advice_is_another() =>
        Waiver(Finding("a"), Finding("b")).Judge(Broken(Finding("b") with { Remedy = "Do it better." })).Should().BeOfType<WaivedUntil>();

    [Fact]
    public void Is_not_the_concern_of_another_controls_waiver() =>
        new Waivers([Waiver(Finding("a")) with { Control = "PRE-01" }]).Judge("PRE-02", Broken(Finding("a")), Now).Should().Be(new NotConcerned());

    [Fact]
    public void Is_not_the_concern_of_an_expired_waiver_of_other_subjects() =>
        (Waiver(Finding("a")) with { Expires = Now }).Judge(Broken(Finding("b"))).Should().Be(new NotConcerned());

    [Fact]
    public void Is_not_waived_once_the_waiver_has_expired() =>
        (Waiver(Finding("a")) with { Expires = Now }).Judge(Broken(Finding("a"))).ShouldSay("Waiver OPS-12/PRE-02 expired on 2026-11-21 09:00:00Z.");

    [Fact]
    public void Is_waived_from_the_waivers_start_on()
    {
        var waiver = Waiver(Finding("a")) with { Start = Now.AddTicks(1) };

        waiver.Judge(Broken(Finding("a"))).ShouldSay("Waiver OPS-12/PRE-02 begins only on 2026-11-21 09:00:00Z.");
        (waiver with { Start = Now }).Judge(Broken(Finding("a"))).Should().BeOfType<WaivedUntil>();
    }

    [Fact]
    public void Is_not_waived_when_something_else_is_observed() =>
        Waiver(Finding("a", "one item")).Judge(Broken(Finding("a", "two items"))).ShouldSay("Waiver OPS-12/PRE-02 accepted \"one item\" of \"a\", but \"two items\" is there now.");

    [Fact]
    public void Is_not_waived_when_something_else_is_expected() => Waiver(Finding("a", "none", "X=1")).Judge(Broken(Finding("a", "none", "Y=1")))
        .ShouldSay("Waiver OPS-12/PRE-02 accepted \"none\" of \"a\" where \"X=1\" was expected, but now it is \"none\" where \"Y=1\" is expected.");

    [Fact]
    public void Is_not_waived_when_a_finding_joins_the_accepted_ones() => Waiver(Finding("a"), Finding("b")).Judge(Broken(Finding("a"), Finding("b"), Finding("c")))
        .ShouldSay("The active waivers of PRE-02 cover 2 of 3 findings; not accepted: \"none\" of \"c\".");

    [Fact]
    public void Is_not_waived_when_another_finding_of_the_same_subject_joins() => Waiver(Finding("a", "none", "X=1")).Judge(Broken(Finding("a", "none", "X=1"), Finding("a", "none", "Y=1")))
        .ShouldSay("The active waivers of PRE-02 cover 1 of 2 findings; not accepted: \"none\" of \"a\".");

    [Fact]
    public void Is_not_waived_by_an_active_waiver_of_other_findings() => Waiver(Finding("a")).Judge(Broken(Finding("b")))
        .ShouldSay("The active waivers of PRE-02 cover 0 of 1 findings; not accepted: \"none\" of \"b\".");

    [Fact]
    public void Is_not_waived_when_not_all_findings_are_named() => Waiver(Finding("a")).Judge(new Broken("b", Proof.Read, [Finding("a")], 51))
        .ShouldSay("50 of 51 findings are not named, so they can't be waived: mend until all are.");

    [Fact]
    public void Is_waived_with_what_is_unproven_beside_it_only_when_that_is_named_too()
    {
        var broken = new Broken("b", Proof.Read, [Finding("a")], besides: ["S is denied.", "T is denied."]);
        var waiver = Waiver(Finding("a")) with { Unproven = ["S is denied."] };

        waiver.Judge(broken).ShouldSay("Besides, this is unproven, and no active waiver names it under unproven: \"T is denied.\".");
        (waiver with { Unproven = ["T is denied.", "S is denied."] }).Judge(broken).Should().BeOfType<WaivedUntil>();
    }

    [Fact]
    public void Says_in_one_breath_whatever_stands_against_it()
    {
        var late = Waiver(Finding("b")) with { Ticket = "OPS-13", Expires = Now.AddHours(-1) };
        var broken = new Broken("b", Proof.Read, [Finding("a", "new"), Finding("b"), Finding("c")], 4, ["S is denied."]);

        new Waivers([Waiver(Finding("a")), late]).Judge("PRE-02", broken, Now).ShouldSay(
            "Waiver OPS-13/PRE-02 expired on 2026-11-21 08:00:00Z. "
            + "Waiver OPS-12/PRE-02 accepted \"none\" of \"a\", but \"new\" is there now. "
            + "The active waivers of PRE-02 cover 0 of 3 findings; not accepted: \"none\" of \"c\". "
            + "1 of 4 findings are not named, so they can't be waived: mend until all are. "
            + "Besides, this is unproven, and no active waiver names it under unproven: \"S is denied.\".");
    }

    [Fact]
    public void Is_told_shortly_and_on_one_line_however_much_and_whatever_is_found()
    {
        var findings = Enumerable.Range(0, 10_000).Select(i => Finding($"{i}\n::error::{new string('x', 1000)}\u202E")).ToArray();

        var because = Waiver(Finding("a")).Judge(Broken(findings)).Should().BeOfType<NotWaived>().Which.Because;

        because.Should().Contain("cover 0 of 10000 findings").And.Contain("and 9995 more").And.NotContain("\n").And.NotContain("\u202E");
        because.Length.Should().BeLessThan(2000);
    }

    private static readonly Gen<Finding[]> Findings = Gen.Select(Gen.String[0, 4], Gen.String[0, 4], Gen.String[0, 4], Gen.String, (s, e, o, r) => new Finding(s, e, o, r)).Array[1, 6];

    [Fact]
    public void Is_waived_exactly_as_long_as_every_finding_is_the_accepted_one() => Gen.Select(Findings, Gen.Int[0, 5], Gen.Int[0, 2], Gen.String[1, 4]).Sample((findings, which, member, change) =>
    {
        var waiver = Waiver(findings);
        var spoilt = findings.ToArray();
        var old = spoilt[which % spoilt.Length];
        spoilt[which % spoilt.Length] = member switch
        {
            0 => old with { Subject = old.Subject + change },
            1 => old with { Expected = old.Expected + change },
            _ => old with { Observed = old.Observed + change },
        };

        waiver.Judge(Broken(findings)).Should().BeOfType<WaivedUntil>();
        var stillAccepted = findings.Select(AcceptedFinding.Of).Contains(AcceptedFinding.Of(spoilt[which % spoilt.Length]));
        (waiver.Judge(Broken(spoilt)) is WaivedUntil).Should().Be(stillAccepted);
    });

    [Fact]
    public void Is_no_longer_waived_when_any_accepted_finding_is_taken_out_of_the_waiver() => Findings.Sample(findings =>
    {
        var distinct = findings.DistinctBy(AcceptedFinding.Of).ToArray();
        var shorter = Waiver(distinct[1..]);
        shorter.Judge(Broken(distinct)).Should().BeOfType<NotWaived>();
    });
}
