using System.Text;
using Avesa.Validation.Gate;
using static Avesa.Validation.Tests.Gate.ArrangedDecisions;

namespace Avesa.Validation.Tests.Gate;

public sealed class UnreadableDecision : IDisposable
{
    private readonly GateFolder folder = new();

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData("GO")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("\"avesa-validation-decision/2\"")]
    [InlineData("""{"schema":"avesa-validation-decision/2"}""")]
    [InlineData("""{"schema":"avesa-validation-decision/3"}""")]
    [InlineData("""{"schema":1}""")]
    [InlineData("""{"schema":null}""")]
    [InlineData("""{"schema":"\ud800"}""")]
    [InlineData("""{"\ud800":1}""")]
    [InlineData("""{"schema":"avesa-validation-decision/2","complete":true""")]
    [InlineData("\uFEFF{}")]
    public void Is_unusable(string text)
    {
        var ruling = folder.Judge(new GateExpectation(PreCutover), folder.Write(text));

        ruling.Answer.Should().Be(GateAnswer.Unusable);
        ruling.Problems.Should().ContainSingle().Which.Should().EndWith(".");
    }

    [Fact]
    public void Is_unusable_where_it_is_no_text()
    {
        var path = folder.At("bytes.json");
        File.WriteAllBytes(path, [.. "{\"schema\":\""u8, 0xC3, 0x28, .. "\"}"u8]);

        folder.Judge(new GateExpectation(PreCutover), path).Answer.Should().Be(GateAnswer.Unusable);
    }

    [Fact]
    public void Is_unusable_where_it_is_nested_deeper_than_any_decision() =>
        folder.Judge(new GateExpectation(PreCutover), folder.Write(new string('[', 10_000))).Answer.Should().Be(GateAnswer.Unusable);

    [Fact]
    public void Is_unusable_where_it_is_larger_than_any_decision()
    {
        var path = folder.At("large.json");
        using (var file = File.Create(path))
        {
            file.SetLength(64L * 1024 * 1024 + 1);
        }

        folder.Judge(new GateExpectation(PreCutover), path).Problems.Should().ContainSingle().Which.Should().Contain("67,108,865 bytes, which no decision has");
    }

    [Fact]
    public void Is_unusable_where_a_member_is_unknown_or_repeated()
    {
        var text = File.ReadAllText(folder.Write(Of(Tables)));

        foreach (var changed in new[] { text.Replace("{\n  \"schema\"", "{\n  \"note\": 1,\n  \"schema\"", StringComparison.Ordinal), text.Replace("\"complete\": true", "\"complete\": true, \"complete\": true", StringComparison.Ordinal) })
        {
            changed.Should().NotBe(text);
            folder.Judge(new GateExpectation(PreCutover), folder.Write(changed)).Answer.Should().Be(GateAnswer.Unusable);
        }
    }

    [Fact]
    public void Is_unusable_where_there_is_none()
    {
        folder.Judge(new GateExpectation(PreCutover), folder.At("missing.json")).Problems.Should().ContainSingle().Which.Should().StartWith($"There is no {folder.At("missing.json")}: give the decision.json");
        folder.Judge(new GateExpectation(PreCutover), folder.At("no/folder.json")).Problems.Should().ContainSingle().Which.Should().StartWith("There is no ");
        folder.Judge(new GateExpectation(PreCutover), folder.At(".")).Answer.Should().Be(GateAnswer.Unusable);
        folder.Judge(new GateExpectation(PreCutover), "").Answer.Should().Be(GateAnswer.Unusable);
        folder.Judge(new GateExpectation(PreCutover), "\0").Answer.Should().Be(GateAnswer.Unusable);
        folder.Judge(new GateExpectation(PreCutover), Array.Empty<string>()).Answer.Should().Be(GateAnswer.Unusable);
    }

    [Fact]
    public void Is_none_that_holds_whatever_an_account_may_say()
    {
        var hostile = Tables with { Fact = "half \uD83D a pair, \u0000 \u001B[31m \u202E \uFFFE <img> '+&\"\\ é 😀 \u007F \u2028" };
        var ruling = folder.Judge(Of(hostile));

        ruling.Answer.Should().Be(GateAnswer.Go, string.Join(' ', ruling.Problems));
        Encoding.UTF8.GetByteCount(ruling.Entries[0].Fact).Should().BeGreaterThan(30);
    }

    public void Dispose() => folder.Dispose();
}
