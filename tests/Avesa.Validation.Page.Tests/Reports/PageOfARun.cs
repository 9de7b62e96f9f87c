using Avesa.Validation.Page.Tests.Runs;
using Avesa.Validation.Verdicts;

namespace Avesa.Validation.Page.Tests.Reports;

public sealed class PageOfARun
{
    private readonly WrittenPage page = WrittenPage.Of(SampleRuns.NoGo());

    [Fact]
    public void Begins_with_the_decision_and_links_each_reason_to_its_fact()
    {
        page.Texts(".decision .word").Should().Equal("NO-GO");
        page.Texts(".decision .reasons a").Should().Equal(
            "PRE-02 The tables arrived unchanged", "PRE-05 The secrets hold credentials", "PRE-09 One harmless event is answered", "PRE-09 Completed runs are on record");
        foreach (var link in page.Document.QuerySelectorAll("a[href^='#']"))
        {
            page.Document.GetElementById(link.GetAttribute("href")![1..]).Should().NotBeNull(link.OuterHtml);
        }
    }

    [Fact]
    public void Names_the_accounts_the_callers_the_commit_the_run_and_until_when_it_may_be_used() =>
        page.Texts(".who").Single().Should().ContainAll(
            "123456789012", "987654321098", "assumed-role/AvesaValidator/morgan", "21 Nov 2026, 04:12 UTC", "9f1c2d3e4b5a", "7781204412-1", "live world, us-east-1", "usable until 21 Nov 2026, 10:12 UTC");

    [Fact]
    public void Says_before_the_checklist_how_each_line_of_the_plan_stands_and_what_it_rests_on()
    {
        page.Texts(".plan summary .title").Should().Equal("6.2 Validation Checklist, pre-cutover", "8.2 Cost Optimization", "Success Criteria, technical");
        page.Texts(".plan > h2 .file").Should().Equal("5 lines: 2 broken, 1 waived, 2 held");
        page.Texts(".plan details[open] .title").Should().Equal("6.2 Validation Checklist, pre-cutover", "Success Criteria, technical");
        page.Texts(".plan li .words").Should().HaveCount(5).And.HaveElementAt(3, "Zero data loss during migration");
        page.Document.QuerySelectorAll(".plan li")[3].QuerySelectorAll("a").Select(link => $"{link.ClassName} {link.GetAttribute("href")}")
            .Should().Equal("s-held #PRE-01", "s-broken #PRE-02", "s-unproven #PRE-05");
        page.Document.QuerySelectorAll(".plan li > svg").Select(mark => mark.GetAttribute("aria-label")).Should().Equal("held", "broken", "waived", "broken", "held");
    }

    [Fact]
    public void Of_a_run_that_knows_no_plan_has_no_such_part() => WrittenPage.Of(SampleRuns.Go()).Document.QuerySelector(".plan").Should().BeNull();

    [Fact]
    public void Has_the_controls_and_facts_in_the_features_order()
    {
        page.Texts(".control h3 .id").Should().Equal("PRE-01", "PRE-02", "PRE-05", "PRE-07", "PRE-09");
        page.Texts("#PRE-02 .fact .title").Should().Equal("The tables arrived unchanged", "The bucket arrived unchanged", "No secret was left behind");
        page.Texts("#PRE-02 .about").Should().HaveCount(2).And.Subject.Last().Should().StartWith("When this is red, stop the source's ingestion");
    }

    [Fact]
    public void Shows_expected_and_observed_of_each_finding_and_what_to_do()
    {
        var finding = page.Texts("#PRE-02-the-tables-arrived-unchanged .group")[0];

        finding.Should().Be("TenantServices {\"tenant_id\":{\"S\":\"acme\"}} Expected in production Observed only in the source Stop the source's ingestion and migrate this item again.");
    }

    [Fact]
    public void Shows_the_calls_that_a_fact_rests_on() =>
        page.Texts("#PRE-05-the-functions-may-read-the-secrets .calls tr").Should().Equal(
            "Account Call Of Answer Calls",
            "production iam:SimulatePrincipalPolicy arn:aws:iam::987654321098:role/avesa-lambda-prod ok 4",
            "production secretsmanager:GetResourcePolicy tenant/* (36) ok 36",
            "production kms:DescribeKey alias/aws/secretsmanager AccessDeniedException 1");

    [Fact]
    public void Never_calls_a_waived_or_attested_fact_held()
    {
        page.Texts("#PRE-07-the-functions-log > details > summary .state").Should().Equal("waived");
        page.Texts("#PRE-07-the-functions-log .waiver").Single().Should().ContainAll(
            "Waived until 26 Nov 2026, 04:12 UTC", "r.meyer", "k.ito", "OPS-412", "From 19 Nov 2026, 04:12 UTC", "The log group is made by the first run");
        page.Texts("#PRE-09-a-restore-was-practised > details > summary .state").Should().Equal("attested");
        page.Texts("#PRE-09-a-restore-was-practised .attestation").Single().Should().ContainAll(
            "A person's word, not a proof", "By r.meyer", "On 12 Nov 2026, 09:30 UTC", "Until 12 Dec 2026, 09:30 UTC", "restore/2026-11-12.pdf, sha256 4be1c7", "attestations.yaml:4");
        page.Texts("#PRE-07 > header .state, #PRE-09 > header .state").Should().Equal("waived", "partly held");
    }

    [Fact]
    public void Lists_every_waiver_and_attestation_with_what_it_did()
    {
        page.Texts(".end .waiver .head").Should().Equal("PRE-07: The functions log OPS-412/PRE-07", "Expired OPS-398/PRE-02");
        page.Texts(".end .attestation .head").Should().Equal("PRE-09: taken");
    }

    [Fact]
    public void Says_of_a_go_what_of_it_is_not_proven() =>
        WrittenPage.Of(SampleRuns.GoWithConditions()).Texts(".rests").Should().Equal("Of this GO, 1 fact is waived and 1 rests on a person's word.");

    [Fact]
    public void Says_that_emulated_accounts_prove_nothing()
    {
        page.Document.QuerySelector(".banner").Should().BeNull();
        WrittenPage.Of(SampleRuns.Embedded()).Texts(".banner").Should().Equal(
            "Embedded world. Both accounts were emulated: this proves nothing about real accounts. Broken on purpose: item-missing, secret-denied.",
            "Filtered run. Only what Category!=invokes selects was asked for.");
    }

    [Fact]
    public void Says_which_account_it_reached_where_another_was_expected()
    {
        var run = SampleRuns.NoGo();
        var wrong = run.Envelope.Accounts[1] with { Account = "111122223333" };

        WrittenPage.Of(run with { Envelope = run.Envelope with { Accounts = [run.Envelope.Accounts[0], wrong] } })
            .Texts(".account.wrong").Single().Should().Contain("111122223333 987654321098 was expected");
    }

    [Fact]
    public void Says_one_reason_of_many_facts_once_and_links_them_all()
    {
        const string Reason = "Nobody is logged in: aws sso login.";
        var nobody = WrittenPage.Of(PlainRun.Of(PlainRun.Control("PRE-01", "All deployed", [.. Enumerable.Range(1, 20).Select(number => PlainRun.Unproven($"Fact {number}", Reason))])));

        nobody.Texts(".reasons > li > div > a").Should().Equal("PRE-01 Fact 1");
        nobody.Texts(".reasons .text").Should().Equal(Reason);
        nobody.Texts(".reasons summary").Should().Equal("and 19 more facts");
        nobody.Texts(".others a").Should().HaveCount(19).And.Subject.Last().Should().Be("PRE-01 Fact 20");
        nobody.Texts(".lead").Should().HaveCount(20).And.StartWith(Reason).And.Subject.Skip(1).Should().AllBe("As above.");
        nobody.Texts(".fact .evidence").Should().AllBe(Reason);
    }

    [Fact]
    public void Says_why_a_waiver_does_not_cover_a_broken_fact()
    {
        var broken = PlainRun.Broken("The functions log", "There is no log group.", new Finding("/aws/lambda/f", "a log group", "none", "Create it."));
        var run = PlainRun.Of(PlainRun.Control("PRE-07", "Logs", broken with { Reason = "Waiver OPS-1/PRE-07 expired on 2026-11-20." }));

        WrittenPage.Of(run).Texts(".paper.waiver").Should().Equal("No waiver covers it Waiver OPS-1/PRE-07 expired on 2026-11-20.");
    }

    [Fact]
    public void Allows_its_own_style_and_script_and_nothing_else()
    {
        var policy = page.One("meta[http-equiv='Content-Security-Policy']").GetAttribute("content")!;

        policy.Should().MatchRegex("^default-src 'none'; style-src 'sha256-[A-Za-z0-9+/]{43}='; script-src 'sha256-[A-Za-z0-9+/]{43}='; base-uri 'none'; form-action 'none'$");
        page.Document.QuerySelectorAll("[style], link, img, iframe, form, script[src]").Should().BeEmpty();
        page.Document.All.SelectMany(element => element.Attributes).Should().NotContain(attribute => attribute.LocalName.StartsWith("on"));
        page.Html.Should().NotContainAny("http://", "https://", "url(", "@import");
    }

    [Fact]
    public void Has_every_name_once() =>
        page.Document.All.Select(element => element.Id).Where(id => !string.IsNullOrEmpty(id)).Should().OnlyHaveUniqueItems();

    [Fact]
    public void Says_how_many_of_very_many_findings_it_shows()
    {
        var large = WrittenPage.Of(SampleRuns.Large(10_000));

        large.Document.QuerySelectorAll(".finding").Should().HaveCount(200);
        large.Texts(".cut").Should().Equal("First 200 of 10,000; all that were named are in findings.ndjson.");
        large.Bytes.Should().BeLessThan(3_000_000);
        large.Document.All.Length.Should().BeLessThan(3_000);
    }
}
