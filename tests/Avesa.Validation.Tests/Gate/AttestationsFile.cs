namespace Avesa.Validation.Tests.Gate;

public sealed class AttestationsFile : IDisposable
{
    private const string Complete = """
        attestations:
          - control: POST-06
            statement: A restore was tried
            by: Maria Keller
            at: 2026-11-20T09:00:00Z
            valid-days: 30
            evidence:
              path: evidence/restore.md
              sha256: 0123456789ABCDEF0123456789abcdef0123456789abcdef0123456789abcdef
        """;

    private const string Path = "a path within the folder of this file, with / between its parts, is expected.";
    private readonly WrittenFiles folder = new();

    [Fact]
    public void Is_read_with_digests_in_lower_case() => folder.Attestations(Complete).All.Should().ContainSingle()
        .Which.Evidence.Should().Be(new Validation.Gate.EvidenceFile("evidence/restore.md", folder.At(System.IO.Path.Combine("evidence", "restore.md")), "0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef"));

    [Theory]
    [InlineData("path: evidence/restore.md", "path: ../restore.md", $"attestations.yaml:8: path of the evidence is \"../restore.md\": {Path}")]
    [InlineData("path: evidence/restore.md", "path: evidence/../../restore.md", $"attestations.yaml:8: path of the evidence is \"evidence/../../restore.md\": {Path}")]
    [InlineData("path: evidence/restore.md", "path: /etc/passwd", $"attestations.yaml:8: path of the evidence is \"/etc/passwd\": {Path}")]
    [InlineData("path: evidence/restore.md", "path: ..\\restore.md", $"attestations.yaml:8: path of the evidence is \"..\\restore.md\": {Path}")]
    [InlineData("path: evidence/restore.md", "url: http://wiki.example.com", "attestations.yaml:8: url of the evidence is \"http://wiki.example.com\": an https address without credentials is expected.")]
    [InlineData("path: evidence/restore.md", "url: https://maria:secret@wiki.example.com", "attestations.yaml:8: url of the evidence is \"https://maria:secret@wiki.example.com\": an https address without credentials is expected.")]
    [InlineData("path: evidence/restore.md", "url: https://a.example\n      path: b", "attestations.yaml:8: the evidence has a path and a url: one of them is expected.")]
    [InlineData("path: evidence/restore.md", "digest: none", "attestations.yaml:8: \"digest\" is not a name that the evidence has: there are path, url, sha256.", "attestations.yaml:8: the evidence has no path and no url: one of them is expected.")]
    [InlineData("sha256: 0123", "sha256: 123", "attestations.yaml:9: sha256 of the evidence is \"123456789ABCDEF0123456789abcdef0123456789abcdef0123456789abcdef\": 64 hexadecimal digits, as sha256sum prints them, is expected.")]
    [InlineData("valid-days: 30", "valid-days: 0", "attestations.yaml:6: valid-days of the attestation is \"0\": a whole number from 1 to 365 is expected.")]
    [InlineData("valid-days: 30", "valid-days: thirty", "attestations.yaml:6: valid-days of the attestation is \"thirty\": a whole number from 1 to 365 is expected.")]
    public void Is_refused_for_one_thing_that_is_wrong(string right, string wrong, params string[] problems) =>
        folder.Problems(null, Complete.Replace(right, wrong, StringComparison.Ordinal)).Should().Equal(problems);

    [Fact]
    public void Is_refused_when_a_statement_is_attested_twice() =>
        folder.Problems(null, $"{Complete}\n{Complete["attestations:\n".Length..]}").Should().Equal(
            "attestations.yaml:10: \"A restore was tried\" of POST-06 is attested in line 2 already: to renew it, replace it.");

    public void Dispose() => folder.Dispose();
}
