using Avesa.Validation.Gate;
using CsCheck;

namespace Avesa.Validation.Tests.Gate;

public sealed class WaiversFile : IDisposable
{
    private const string Complete = """
        waivers:
          - control: PRE-02
            ticket: OPS-12
            owner: Maria Keller
            approver: Jon Hale
            reason: |
              The tenant left.
              It is deleted on Monday.
            start: 2026-11-20T00:00:00-05:00
            expires: 2026-12-05T05:00Z
            findings:
              - subject: 'TenantServices {"tenant_id":"acme"}'
                expected: in production
                observed: only in the source
            unproven: ["Not known yet."]
        """;

    private readonly WrittenFiles folder = new();

    [Fact]
    public void Is_read_with_the_line_of_each_waiver()
    {
        var waiver = folder.Waivers(Complete).All.Should().ContainSingle().Subject;

        waiver.Should().BeEquivalentTo(new Waiver(
            "PRE-02",
            [new AcceptedFinding("TenantServices {\"tenant_id\":\"acme\"}", "in production", "only in the source")],
            ["Not known yet."],
            "Maria Keller",
            "Jon Hale",
            "The tenant left.\nIt is deleted on Monday.",
            "OPS-12",
            new DateTimeOffset(2026, 11, 20, 5, 0, 0, TimeSpan.Zero),
            new DateTimeOffset(2026, 12, 5, 5, 0, 0, TimeSpan.Zero),
            new FilePlace(folder.At("waivers.yaml"), 2)));
        waiver.Id.Should().Be("OPS-12/PRE-02");
    }

    [Theory]
    [InlineData("")]
    [InlineData("# nothing is waived\n")]
    [InlineData("waivers:\n")]
    [InlineData("waivers: []\n")]
    public void Holds_nothing_when_it_is_empty(string text) => folder.Waivers(text).All.Should().BeEmpty();

    [Fact]
    public void Is_not_there_when_none_is_set() =>
        GateFiles.Read(null, null, [], 5, WrittenFiles.Now).Should().Match<GateFiles>(files => files.Waivers.All.Count == 0 && files.Attestations.All.Count == 0);

    [Fact]
    public void Is_refused_when_it_is_set_but_not_there() => folder.ProblemsOf("waivers.yml").Should().Equal("waivers.yml: does not exist, though it is set.");

    [Fact]
    public void Is_refused_when_it_is_a_folder()
    {
        folder.Write("some/evidence.md", "");
        folder.ProblemsOf("some").Should().Equal("some: is a folder, not a file.");
    }

    [Fact]
    public void Is_refused_when_it_is_not_UTF8()
    {
        File.WriteAllBytes(folder.At("waivers.yaml"), [0x61, 0x3A, 0x20, 0xFF, 0xFE]);
        folder.ProblemsOf("waivers.yaml").Should().Equal("waivers.yaml: is not UTF-8.");
    }

    [Fact]
    public void Is_refused_when_it_is_too_large_to_be_the_right_one()
    {
        folder.Write("waivers.yaml", new string('#', 1024 * 1024 + 1));
        folder.ProblemsOf("waivers.yaml").Should().ContainSingle().Which.Should().StartWith("waivers.yaml: is larger than 1048576 bytes");
    }

    [Fact]
    public void Says_everything_that_is_wrong_with_both_files_at_once_by_file_and_line()
    {
        const string Waivers = """
            waivers:
              - control: PRE-2
                tickett: OPS-12
                owner: Maria Keller
                approver: " maria keller "
                start: 2026-11-20T00:00:00
                expires: next week
                findings:
                  - subject: TenantServices
                    observed: none
                    remedy: create it
              - just a text
            """;
        const string Attestations = """
            attestations:
              - control: OPS-99
                statement: All was well
                statement: All is well
                by: ""
                at: 2026-11-20
                valid-days: 400
                evidence: a file
            """;

        folder.Problems(Waivers, Attestations).Should().Equal(
            "waivers.yaml:2: control of the waiver is \"PRE-2\", which no feature has: the nearest one is PRE-02.",
            "waivers.yaml:2: the waiver has no ticket: where it is worked on is expected.",
            "waivers.yaml:2: the waiver has no reason: why it may be accepted is expected.",
            "waivers.yaml:3: \"tickett\" is not a name that the waiver has: ticket is the nearest one.",
            "waivers.yaml:5: approver of the waiver is \"maria keller\", who is its owner: somebody else is expected.",
            "waivers.yaml:6: start of the waiver is \"2026-11-20T00:00:00\", which says no offset or no time of day: a time in ISO 8601 with its offset, such as 2026-11-21T02:00:00-05:00 or 2026-11-21T07:00:00Z, is expected.",
            "waivers.yaml:7: expires of the waiver is \"next week\": a time in ISO 8601 with its offset, such as 2026-11-21T02:00:00-05:00 or 2026-11-21T07:00:00Z, is expected.",
            "waivers.yaml:9: the finding has no expected: what the finding expected, as it was reported, is expected.",
            "waivers.yaml:11: \"remedy\" is not a name that the finding has: there are subject, expected, observed.",
            "waivers.yaml:12: a waiver is expected here: a mapping of names to texts.",
            "attestations.yaml:2: control of the attestation is \"OPS-99\", which no feature has: there are PRE-01, PRE-02, PRE-08, POST-06.",
            "attestations.yaml:4: the attestation has \"statement\" twice.",
            "attestations.yaml:5: by of the attestation is empty: the one who gives the word is expected.",
            "attestations.yaml:6: at of the attestation is \"2026-11-20\", which says no offset or no time of day: a time in ISO 8601 with its offset, such as 2026-11-21T02:00:00-05:00 or 2026-11-21T07:00:00Z, is expected.",
            "attestations.yaml:7: valid-days of the attestation is \"400\": a whole number from 1 to 365 is expected.",
            "attestations.yaml:8: evidence of the attestation is a text: path or url, and sha256, is expected.");
    }

    [Theory]
    [InlineData("expires: 2026-12-05T05:00Z", "expires: 2026-11-20T05:00Z", "waivers.yaml:10: expires of the waiver is 2026-11-20 05:00:00Z, which is not after its start on 2026-11-20 05:00:00Z.")]
    [InlineData("expires: 2026-12-05T05:00Z", "expires: 2027-02-18T05:01Z", "waivers.yaml:10: expires of the waiver is 2027-02-18 05:01:00Z, more than 90 days after its start on 2026-11-20 05:00:00Z: what needs longer is no exception, so change the feature.")]
    [InlineData("approver: Jon Hale", "approver: [Jon, Hale]", "waivers.yaml:5: approver of the waiver is a list: somebody else than the owner is expected.")]
    [InlineData("approver: Jon Hale", "approver: ~", "waivers.yaml:5: the waiver has no approver: somebody else than the owner is expected.")]
    [InlineData("approver: Jon Hale", "approver: \"Jon\\u202EHale\"", "waivers.yaml:5: approver of the waiver has control or invisible characters: \"Jon\\u{202E}Hale\".")]
    [InlineData("ticket: OPS-12", "ticket: \"OPS\\n12\"", "waivers.yaml:3: ticket of the waiver has control or invisible characters: \"OPS\\u{000A}12\".")]
    [InlineData("observed: only in the source", "observed: |\n          only in the source", "waivers.yaml:14: observed of the finding ends with a line break, since | and > keep it: write |- or >-.")]
    [InlineData("observed: only in the source", "observed:\n          a: b", "waivers.yaml:15: observed of the finding is a mapping (a text with a colon in it needs quotes): what the finding observed, as it was reported, is expected.")]
    [InlineData("unproven: [\"Not known yet.\"]", "unproven: Not known yet.", "waivers.yaml:15: unproven of the waiver is a text: a list is expected.")]
    [InlineData("unproven: [\"Not known yet.\"]", "unproven: []", "waivers.yaml:15: unproven of the waiver is empty: the sentences that are accepted are expected, each as it was reported; or leave it out.")]
    [InlineData("unproven: [\"Not known yet.\"]", "unproven: [\"A. B. (first 5 of 7)\"]", "waivers.yaml:15: unproven of the waiver has a sentence that says itself that it leaves some out: nobody can accept those unseen.")]
    [InlineData("unproven: [\"Not known yet.\"]", "unproven: [{a: b}, \"\"]", "waivers.yaml:15: unproven of the waiver has a mapping (a text with a colon in it needs quotes): a list of texts is expected.", "waivers.yaml:15: unproven of the waiver has an empty text: a list of texts is expected.")]
    [InlineData("    owner: Maria Keller", "\towner: Maria Keller", "waivers.yaml:4: a tab stands in the indentation: YAML takes spaces only.")]
    [InlineData("owner: Maria Keller", "owner: [Maria Keller", "waivers.yaml:4: this is not YAML here or shortly after: a bracket is not closed, or a text needs quotes.")]
    [InlineData("owner: Maria Keller", "owner: \"Maria", "waivers.yaml:4: this is not YAML, or not closed: While scanning a multi-line double-quoted scalar, found wrong indentation.")]
    [InlineData("owner: Maria Keller", "owner: &name Maria Keller", "waivers.yaml:4: the anchor &name is refused: write the text out wherever it counts.")]
    [InlineData("owner: Maria Keller", "owner: *name", "waivers.yaml:4: the alias *name is refused: write the text out, so that a reviewer sees it where it counts.")]
    [InlineData("owner: Maria Keller", "owner: !!binary TWFyaWE=", "waivers.yaml:4: a YAML tag (!…) is refused: everything here is text, a list or a mapping.")]
    [InlineData("owner: Maria Keller", "owner: Maria Keller\n    ? [a, b]\n    : c", "waivers.yaml:5: a list or a mapping stands where a key is expected.")]
    [InlineData("waivers:", "waiver:", "waivers.yaml:1: \"waiver\" is not a name that the file has: waivers is the nearest one.")]
    [InlineData("waivers:", "waivers: no\nothers:", "waivers.yaml:1: waivers of the file is a text: a list is expected.", "waivers.yaml:2: \"others\" is not a name that the file has: there is waivers.")]
    public void Is_refused_for_one_thing_that_is_wrong(string right, string wrong, params string[] problems) =>
        folder.Problems(Complete.Replace(right, wrong, StringComparison.Ordinal)).Should().Equal(problems);

    [Fact]
    public void Is_refused_when_it_is_a_list_alone() =>
        folder.Problems("- control: PRE-02\n").Should().Equal("waivers.yaml:1: waivers: and a list of them is expected.");

    [Fact]
    public void Is_refused_when_a_second_document_follows() =>
        folder.Problems($"{Complete}\n---\nwaivers: []\n").Should().Equal("waivers.yaml:16: a second YAML document begins here: one is expected.");

    [Theory]
    [InlineData("[")]
    [InlineData("{a: ")]
    [InlineData("- ")]
    public void Is_refused_when_it_is_nested_deeply(string level) =>
        folder.Problems($"waivers: \n  {string.Concat(Enumerable.Repeat(level, 50_000))}").Should().ContainSingle();

    [Fact]
    public void Is_refused_when_a_waiver_accepts_nothing()
    {
        var none = Complete[..Complete.IndexOf("    findings:", StringComparison.Ordinal)];

        folder.Problems(none).Should().ContainSingle().Which.Should().StartWith("waivers.yaml:2: findings of the waiver is empty, so it accepts nothing:");
        folder.Problems($"{none}    findings: []").Should().ContainSingle().Which.Should().StartWith("waivers.yaml:11: findings of the waiver is empty");
        folder.Waivers($"{none}    unproven: [Not known yet.]").All.Should().ContainSingle().Which.Findings.Should().BeEmpty();
    }

    [Fact]
    public void Is_refused_when_it_has_the_same_waiver_or_the_same_finding_twice()
    {
        var again = Complete["waivers:\n".Length..];

        folder.Problems($"{Complete}\n{again}").Should().Equal(
            "waivers.yaml:16: OPS-12/PRE-02 is a waiver in line 2 already: one waiver of a ticket and a control is expected, with all its findings.",
            "waivers.yaml:16: \"only in the source\" of \"TenantServices {\"tenant_id\":\"acme\"}\" is accepted in OPS-12/PRE-02 (line 2) already: to renew a waiver, replace it.");
        folder.Problems($"{Complete}\n{again.Replace("OPS-12", "OPS-13", StringComparison.Ordinal)}").Should().ContainSingle().Which.Should().Contain("is accepted in OPS-12/PRE-02 (line 2) already");
    }

    [Fact]
    public void Is_refused_when_more_are_active_than_may_be()
    {
        const string Other = """
              - {control: PRE-01, ticket: OPS-13, owner: A, approver: B, reason: C, start: 2026-11-20T00:00Z, expires: 2026-11-30T00:00Z, unproven: [D]}
              - {control: PRE-01, ticket: OPS-14, owner: A, approver: B, reason: C, start: 2026-11-01T00:00Z, expires: 2026-11-21T09:00Z, unproven: [D]}
            """;

        folder.Problems($"{Complete}\n{Other}", most: 1).Should().Equal("waivers.yaml: 2 waivers are active, and at most 1 may be (AVESA_MAX_WAIVERS): OPS-12/PRE-02, OPS-13/PRE-01.");
        folder.Waivers($"{Complete}\n{Other}", most: 2).All.Should().HaveCount(3);
    }

    [Fact]
    public void Is_read_or_refused_whatever_is_typed_into_it()
    {
        string[] pieces = ["[", "]", "{", "}", "\"", "'", "|", ">", ">-", "-", "- ", ":", ": ", "\n", "\t", " ", "#", "&a", "*a", "!", "!!a", "!<", "%", "%YAML 1.1", "@", "`", "?", "? ", ",", "---", "...", "<<", "\\", "\0", "\u0085", "\uFEFF", "é"];
        Gen.Select(Gen.Int[0, Complete.Length], Gen.Int[0, pieces.Length - 1], Gen.Int[0, 3]).Array[1, 4].Sample(
            edits =>
            {
                var text = edits.Aggregate(Complete, (text, edit) => text[..Math.Min(edit.Item1, text.Length)] + pieces[edit.Item2] + text[Math.Min(edit.Item1 + edit.Item3, text.Length)..]);
                try
                {
                    folder.Waivers(text).All.Should().HaveCountLessThanOrEqualTo(2);
                }
                catch (GateFilesInvalidException refused)
                {
                    refused.Problems.Should().NotBeEmpty();
                }
            },
            iter: 1000,
            threads: 1);
    }

    public void Dispose() => folder.Dispose();
}
