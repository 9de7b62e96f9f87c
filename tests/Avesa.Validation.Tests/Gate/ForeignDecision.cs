using Avesa.Validation.Gate;
using static Avesa.Validation.Tests.Gate.ArrangedDecisions;

namespace Avesa.Validation.Tests.Gate;

public sealed class ForeignDecision : IDisposable
{
    private static readonly GateExpectation Live = new(PreCutover);
    private readonly GateFolder folder = new();

    private static readonly Dictionary<string, (RunEnvelope Run, GateExpectation Expected, string Sentence)> Foreign = new()
    {
        ["another run"] = (Envelope, Live with { RunIds = ["9-1"] }, "is of the run 1234-1, and 9-1 is expected"),
        ["none of several runs"] = (Envelope, Live with { RunIds = ["9-1", "9-2"] }, "9-1 or 9-2 is expected"),
        ["another commit"] = (Envelope, Live with { Commit = new string('d', 40) }, $"is about the commit {Commit}, and dddd"),
        ["no commit"] = (Envelope with { Commit = null }, Live with { Commit = Commit }, "is about no commit that its run knew of, and cccc"),
        ["another region"] = (Envelope, Live with { Region = "eu-west-1" }, "is of the region us-east-1, and eu-west-1 is expected"),
        ["another phase"] = (Envelope, new GateExpectation("post-cutover"), "decides pre-cutover, and post-cutover is asked for"),
        ["the embedded world"] = (Envelope with { World = "embedded" }, Live, "is of the embedded world, and the live one is expected"),
        ["the live world"] = (Envelope, new GateExpectation(PreCutover, "embedded"), "is of the live world, and the embedded one is expected"),
        ["no world"] = (Envelope with { World = "unknown" }, Live, "is of the unknown world"),
        ["emulated defects"] = (Envelope with { Defects = ["missing-item"] }, Live, "emulated defects (missing-item), and the live world has none"),
        ["another source"] = (Envelope, Live with { SourceAccount = "111111111111" }, $"is of a run with the source account {SourceId}, and 111111111111 is expected"),
        ["another production"] = (Envelope, Live with { ProductionAccount = "111111111111" }, $"is of a run with the production account {ProductionId}, and 111111111111 is expected"),
        ["sides changed"] = (Envelope, Live with { SourceAccount = ProductionId, ProductionAccount = SourceId }, "is of a run with the source account"),
        ["another caller"] = (With(Account("production", ProductionId) with { Account = "111111111111" }), Live, $"has the answers of 111111111111 for the production account, and its run expected {ProductionId}"),
        ["the expected caller by another profile"] = (With(Account("production", "111111111111") with { Account = ProductionId }), Live with { ProductionAccount = ProductionId }, "has the answers of 987654321098 for the production account, and its run expected 111111111111"),
        ["no caller"] = (With(Account("production", ProductionId) with { Account = null, Caller = null }), Live, "has no proof of who answered as the production account"),
        ["a caller without a name"] = (With(Account("production", ProductionId) with { Caller = null }), Live, "has no proof of who answered as the production account"),
        ["one side"] = (Envelope with { Accounts = [Account("source", SourceId)] }, Live, "does not say which production account was asked"),
        ["no side"] = (Envelope with { Accounts = [] }, Live, "does not say which source account was asked"),
        ["one account twice"] = (With(Account("production", SourceId)), Live, $"has {SourceId} for the source account and for production's"),
    };

    public static TheoryData<string> Ways => [.. Foreign.Keys];

    [Theory]
    [MemberData(nameof(Ways))]
    public void Is_refused(string what)
    {
        var (run, expected, sentence) = Foreign[what];
        var ruling = folder.Judge(expected, Of(run, [], Tables));

        ruling.Answer.Should().Be(GateAnswer.Unusable, what);
        ruling.Decision.Should().BeNull();
        ruling.Entries.Should().BeEmpty();
        ruling.Problems.Should().Contain(problem => problem.Contains(sentence, StringComparison.Ordinal));
    }

    [Fact]
    public void Is_refused_where_it_is_NO_GO_as_well() =>
        folder.Judge(Live with { RunIds = ["9-1"] }, Of(Tables.Broken())).Answer.Should().Be(GateAnswer.Unusable);

    [Fact]
    public void Is_told_with_all_that_is_wrong_together()
    {
        var run = With(Account("production", SourceId) with { Caller = null }) with { Region = "eu-west-1", UsableUntil = Now.AddMinutes(-1) };
        var ruling = folder.Judge(Live with { Commit = new string('d', 40), RunIds = ["9-1"], Region = "us-east-1" }, Of(run, [], Tables));

        ruling.Problems.Should().HaveCount(6).And.OnlyContain(problem => problem.EndsWith('.'));
    }

    [Fact]
    public void Is_not_one_of_the_embedded_world_with_defects_where_that_is_asked_for() =>
        folder.Judge(new GateExpectation(PreCutover, "embedded"), Of(Envelope with { World = "embedded", Defects = ["missing-item"] }, [], Tables)).Answer.Should().Be(GateAnswer.Go);

    [Fact]
    public void Is_not_one_of_the_embedded_world_with_both_of_its_moments()
    {
        var both = Envelope with { World = "embedded", Accounts = [.. Envelope.Accounts, .. Envelope.Accounts.Select(account => account with { Profile = $"{account.Profile}-after" })] };
        folder.Judge(new GateExpectation(PreCutover, "embedded"), Of(both, [], Tables)).Answer.Should().Be(GateAnswer.Go);
    }

    private static RunEnvelope With(AccountEvidence production) => Envelope with { Accounts = [Account("source", SourceId), production] };

    public void Dispose() => folder.Dispose();
}
