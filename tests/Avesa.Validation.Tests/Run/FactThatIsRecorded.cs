using Avesa.Validation.Accounts;
using Avesa.Validation.Checks;
using Avesa.Validation.Run;
using Avesa.Validation.Tests.Checks;
using Avesa.Validation.Verdicts;

namespace Avesa.Validation.Tests.Run;

public sealed class FactThatIsRecorded(EmulatedMigration migration) : IClassFixture<EmulatedMigration>
{
    private readonly Evidence evidence = new();

    [Fact]
    public async Task Has_its_verdict_under_its_control_and_check()
    {
        await Verifier(Task.CompletedTask).Verify(new Says(new Held("It is.", Proof.Read)), TestContext.Current.CancellationToken);
        evidence.Entries.Should().ContainSingle().Which.Should().BeEquivalentTo(new { Control = "PRE-01", Fact = "a fact", Verdict = new Held("It is.", Proof.Read) });
        evidence.Entries[0].Check.Should().StartWith("Says {");
    }

    [Fact]
    public async Task Is_unproven_when_the_account_is_not_the_expected_one()
    {
        var identity = Task.FromException(new AccountUnprovenException(null, "The profile leads to another account."));
        var verdict = await Verifier(identity).Verify(new Says(new Held("It is.", Proof.Read)), TestContext.Current.CancellationToken);
        verdict.Should().Be(new Unproven("The profile leads to another account."));
        evidence.Entries.Should().ContainSingle();
    }

    [Fact]
    public async Task Lets_a_bug_of_ours_through()
    {
        var check = new Throws();
        await FluentActions.Awaiting(() => Verifier(Task.CompletedTask).Verify(check, TestContext.Current.CancellationToken)).Should().ThrowAsync<InvalidOperationException>();
        evidence.Entries.Should().BeEmpty();
    }

    [Fact]
    public async Task Is_unproven_for_each_of_nothing() =>
        (await Verifier(Task.CompletedTask).VerifyEach(Array.Empty<string>(), _ => new Throws(), TestContext.Current.CancellationToken)).ShouldBeUnproven("Nothing was named to be checked");

    [Fact]
    public async Task Is_recorded_for_each_of_many()
    {
        Verdict[] verdicts = [new Held("One.", Proof.Read), new Unproven("Two.")];
        (await Verifier(Task.CompletedTask).VerifyEach(verdicts, verdict => new Says(verdict), TestContext.Current.CancellationToken)).Should().Be(verdicts[1]);
        evidence.Entries.Select(entry => entry.Verdict).Should().BeEquivalentTo(verdicts, options => options.RespectingRuntimeTypes());
    }

    private ProductionVerifier Verifier(Task identity) =>
        new(migration.Migration().Production, new FactRecorder("PRE-01", "a fact", identity, evidence, TimeProvider.System));

    private sealed record Says(Verdict Verdict) : ICheck
    {
        public Task<Verdict> Run(Validation.Account account, CancellationToken cancellationToken) => Task.FromResult(Verdict);
    }

    private sealed record Throws : ICheck
    {
        public Task<Verdict> Run(Validation.Account account, CancellationToken cancellationToken) => throw new InvalidOperationException("A bug.");
    }
}
