using Avesa.Validation.Gate;
using Avesa.Validation.Verdicts;
using static Avesa.Validation.Tests.Gate.Accepted;

namespace Avesa.Validation.Tests.Gate;

public sealed class UnprovenFact
{
    private static readonly Waiver Outspoken = Waiver() with { Unproven = ["S is denied."] };

    [Fact]
    public void Is_not_waived_by_a_waiver_of_findings() => Waiver(Finding("a")).Judge(new Unproven("a is denied."))
        .ShouldSay("It is unproven, and waiver OPS-12/PRE-02 accepts findings alone: what is unproven is waived only by a waiver that names its sentence under unproven.");

    [Fact]
    public void Is_waived_by_a_waiver_that_names_its_sentence() =>
        Outspoken.Judge(new Unproven("S is denied.")).Should().BeEquivalentTo(new WaivedUntil(Now.AddDays(1), [Outspoken]));

    [Theory]
    [InlineData("S is denied")]
    [InlineData("S is denied..")]
    [InlineData("S is denied. T is denied.")]
    [InlineData("T is denied. S is denied.")]
    [InlineData("S is denied.S is denied.")]
    [InlineData("s is denied.")]
    [InlineData(" S is denied.")]
    [InlineData("")]
    public void Is_not_waived_when_the_sentence_is_another_one(string because) =>
        Outspoken.Judge(new Unproven(because)).ShouldSay("It is unproven, and waiver OPS-12/PRE-02 names other sentences than this one, or not all of it.");

    [Fact]
    public void Of_several_subjects_is_waived_when_each_of_its_sentences_is_named()
    {
        var verdict = Verdict.Worst([new Unproven("S is denied."), new Unproven("S"), new Unproven("T is denied. Ask.")], "");
        var other = Outspoken with { Ticket = "OPS-13", Unproven = ["T is denied.", "T is denied. Ask.", "S"], Expires = Now.AddHours(1) };

        Outspoken.Judge(verdict).Should().BeOfType<NotWaived>();
        new Waivers([Outspoken, other]).Judge("PRE-02", verdict, Now).Should().BeOfType<WaivedUntil>().Which.Until.Should().Be(Now.AddHours(1));
    }

    [Fact]
    public void Is_never_waived_when_its_sentence_leaves_some_out()
    {
        var verdict = Verdict.Worst([.. Enumerable.Range(0, 7).Select(i => new Unproven($"{i} is denied."))], "");

        verdict.Because.Should().EndWith("(first 5 of 7)");
        (Outspoken with { Unproven = [verdict.Because] }).Judge(verdict).Should().BeOfType<NotWaived>();
    }

    [Fact]
    public void Is_not_waived_once_the_waiver_has_expired()
    {
        var late = Outspoken with { Expires = Now.AddHours(-1) };

        late.Judge(new Unproven("S is denied.")).ShouldSay("Waiver OPS-12/PRE-02 expired on 2026-11-21 08:00:00Z.");
        late.Judge(new Unproven("T is denied.")).Should().Be(new NotConcerned());
    }

    [Fact]
    public void Of_very_many_words_is_judged_without_delay() =>
        (Outspoken with { Unproven = ["a", "a a"] }).Judge(new Unproven($"{string.Join(' ', Enumerable.Repeat("a", 50_000))} b")).Should().BeOfType<NotWaived>();

    [Fact]
    public void That_is_held_after_all_needs_no_waiver() => Outspoken.Judge(new Held("S is denied.", Proof.Read)).Should().Be(new NotConcerned());
}
