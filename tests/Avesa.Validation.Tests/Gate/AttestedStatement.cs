using System.Security.Cryptography;
using System.Text;
using Avesa.Validation.Tests.Checks;
using Avesa.Validation.Verdicts;

namespace Avesa.Validation.Tests.Gate;

public sealed class AttestedStatement : IDisposable
{
    private const string Statement = "A restore was tried: \"by hand\"";
    private const string Content = "14 items each\n";

    private static readonly string Digest = Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(Content)));

    private readonly WrittenFiles folder = new();

    [Fact]
    public async Task Is_held_as_attested_with_its_evidence_verified()
    {
        folder.Write("evidence/restore.md", Content);

        var verdict = await Judge("path: evidence/restore.md", "2026-11-11T08:00:00Z");

        verdict.Should().Be(new Held(
            $"\"{Statement}\" is attested by Maria Keller on 2026-11-11 08:00:00Z, 10 days ago, valid until 2026-12-11 08:00:00Z; evidence evidence/restore.md, sha256 {Digest.ToLowerInvariant()} verified.",
            Proof.Attested));
    }

    [Fact]
    public async Task With_a_page_elsewhere_is_held_and_says_that_nobody_looked_at_the_page() =>
        (await Judge("url: https://wiki.example.com/restore", "2026-11-21T08:00:00Z")).Should().Be(new Held(
            $"\"{Statement}\" is attested by Maria Keller on 2026-11-21 08:00:00Z, less than a day ago, valid until 2026-12-21 08:00:00Z; evidence https://wiki.example.com/restore, which is not fetched, so the digest of its content (sha256 {Digest.ToLowerInvariant()}) was not verified.",
            Proof.Attested));

    [Theory]
    [InlineData("2026-10-22T09:00:00Z")]
    [InlineData("2026-10-22T05:00:00-04:00")]
    [InlineData("2025-11-21T09:00:00Z")]
    public async Task Is_unproven_when_its_time_has_run_out(string at)
    {
        folder.Write("evidence/restore.md", Content);
        (await Judge("path: evidence/restore.md", at)).ShouldBeUnproven("Maria Keller gave it on ");
    }

    [Fact]
    public async Task Is_broken_when_it_is_dated_in_the_future()
    {
        folder.Write("evidence/restore.md", Content);
        (await Judge("path: evidence/restore.md", "2026-11-21T09:00:01Z")).ShouldBeBroken(($"{folder.At("attestations.yaml")}:2", "2026-11-21 09:00:01Z"));
    }

    [Fact]
    public async Task Is_unproven_without_its_evidence()
    {
        (await Judge("path: evidence/restore.md", "2026-11-20T09:00:00Z")).ShouldBeUnproven("does not exist");
        folder.Write("evidence/restore.md/is-a-folder", "");
        (await Judge("path: evidence/restore.md", "2026-11-20T09:00:00Z")).ShouldBeUnproven("cannot be read");
    }

    [Fact]
    public async Task Is_broken_when_its_evidence_is_another_file()
    {
        folder.Write("evidence/restore.md", Content + " ");

        var verdict = await Judge("path: evidence/restore.md", "2026-11-20T09:00:00Z");

        var finding = verdict.Should().BeOfType<Broken>().Which.Findings.Should().ContainSingle().Subject;
        finding.Subject.Should().Be("evidence/restore.md");
        finding.Expected.Should().Be($"sha256 {Digest.ToLowerInvariant()}");
        finding.Observed.Should().MatchRegex("^sha256 [0-9a-f]{64}$").And.NotBe(finding.Expected);
    }

    [Fact]
    public async Task That_nobody_attested_is_unproven_and_says_how_to_attest_it()
    {
        var verdict = await Validation.Gate.Attestations.None.Judge("POST-06", Statement, WrittenFiles.Now, TestContext.Current.CancellationToken);

        verdict.ShouldBeUnproven("Who knows it adds to attestations.yaml: - { control: POST-06, ");
        var line = verdict.Because[verdict.Because.IndexOf("- {", StringComparison.Ordinal)..].Replace("DIGEST", Digest, StringComparison.Ordinal);
        var pasted = folder.Attestations($"attestations:\n  {line}\n").All.Should().ContainSingle().Subject;
        pasted.Statement.Should().Be(Statement, "the line can be pasted as it stands");
    }

    [Fact]
    public async Task That_is_attested_of_another_control_or_in_other_words_is_unproven()
    {
        var given = folder.Attestations(Yaml("url: https://wiki.example.com/restore", "2026-11-20T09:00:00Z"));

        (await given.Judge("PRE-01", Statement, WrittenFiles.Now, TestContext.Current.CancellationToken)).ShouldBeUnproven("Nobody has attested");
        (await given.Judge("POST-06", Statement.ToUpperInvariant(), WrittenFiles.Now, TestContext.Current.CancellationToken)).ShouldBeUnproven("attestations.yaml:2 with");
    }

    public void Dispose() => folder.Dispose();

    private async Task<Verdict> Judge(string evidence, string at) => await folder.Attestations(Yaml(evidence, at)).Judge("POST-06", Statement, WrittenFiles.Now, TestContext.Current.CancellationToken);

    private static string Yaml(string evidence, string at) => $"""
        attestations:
          - control: POST-06
            statement: 'A restore was tried: "by hand"'
            by: Maria Keller
            at: {at}
            valid-days: 30
            evidence:
              {evidence}
              sha256: {Digest}
        """;
}
