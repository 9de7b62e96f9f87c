using Avesa.Validation.Verdicts;

namespace Avesa.Validation.Tests.Run;

public sealed class VerdictsTogether
{
    private static readonly Held Held = new("It is.", Proof.Read);
    private static readonly Unproven Unproven = new("It could not be read.");
    private static readonly Finding Finding = new("subject", "this", "that", "Mend it.");
    private static readonly Broken Broken = new("It is not.", Proof.Compared, [Finding]);

    [Fact]
    public void Are_held_when_each_is_and_known_as_well_as_the_weakest() =>
        Verdict.Worst([Held, new Held("It may.", Proof.Simulated)], "nothing").Should().Be(new Held("It is. It may.", Proof.Simulated));

    [Fact]
    public void Are_unproven_when_there_are_none() => Verdict.Worst([], "nothing").Should().Be(new Unproven("nothing"));

    [Fact]
    public void Are_unproven_when_one_is() => Verdict.Worst([Held, Unproven, Held], "").Should().Be(Unproven);

    [Fact]
    public void Are_broken_when_one_is_and_say_how_many_could_not_be_proven()
    {
        var verdict = Verdict.Worst([Held, Unproven, Broken, new Unproven("Neither could this.")], "").Should().BeOfType<Broken>().Subject;
        verdict.Because.Should().Be("It is not. Besides, 2 could not be proven: It could not be read. Neither could this.");
        verdict.Findings.Should().Equal(Finding);
    }

    [Fact]
    public void Have_every_finding_and_the_first_five_sentences()
    {
        var many = Enumerable.Range(1, 7).Select(number => new Broken($"Not {number}.", Proof.Read, [Finding with { Subject = $"{number}" }])).ToList();
        var verdict = (Broken)Verdict.Worst([.. many, Unproven], "");
        verdict.Because.Should().Be("Not 1. Not 2. Not 3. Not 4. Not 5. (first 5 of 7) Besides, 1 could not be proven: It could not be read.");
        verdict.Findings.Select(finding => finding.Subject).Should().Equal("1", "2", "3", "4", "5", "6", "7");
    }

    [Fact]
    public void Keep_what_could_not_be_proven_apart_from_what_was_found()
    {
        var cut = new Broken("Not all.", Proof.Read, [Finding], 12, ["One could not be decided."]);
        var verdict = (Broken)Verdict.Worst([Held, Unproven, cut, Broken], "");
        verdict.Count.Should().Be(13);
        verdict.Besides.Should().Equal("One could not be decided.", "It could not be read.");
    }

    [Fact]
    public void Are_never_counted_as_fewer_than_are_named() => FluentActions.Invoking(() => new Broken("", Proof.Read, [Finding, Finding], 1)).Should().Throw<ArgumentException>();

    [Fact]
    public void Say_the_same_sentence_once() => Verdict.Worst([Held, Held], "").Because.Should().Be("It is.");

    [Fact]
    public void Are_judged_by_their_findings()
    {
        Verdict.Judge(Proof.Read, [], "held", "broken").Should().Be(new Held("held", Proof.Read));
        Verdict.Judge(Proof.Read, [Finding], "held", "broken").Should().BeOfType<Broken>().Which.Because.Should().Be("broken");
    }

    [Fact]
    public void Are_never_broken_without_a_finding() => FluentActions.Invoking(() => new Broken("", Proof.Read, [])).Should().Throw<ArgumentException>();

    [Fact]
    public void Have_a_word_each() => new Verdict[] { Held, Broken, Unproven }.Select(verdict => verdict.Word).Should().Equal("Held", "Broken", "Unproven");

    [Fact]
    public void Find_only_what_differs_to_the_letter()
    {
        Finding.Unless("s", "a", "a", "").Should().BeEmpty();
        Finding.Unless("s", "a", "A", "r").Should().Equal(new Finding("s", "a", "A", "r"));
        Finding.ToString().Should().Be("subject: expected this, found that. Mend it.");
    }
}
