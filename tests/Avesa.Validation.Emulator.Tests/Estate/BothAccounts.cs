using System.Text.Json.Nodes;
using Avesa.Validation.Emulator.Estate;
using Avesa.Validation.Emulator.Model;

namespace Avesa.Validation.Emulator.Tests.Estate;

public sealed class BothAccounts(BuiltEstate estate) : IClassFixture<BuiltEstate>
{
    private IEnumerable<(EstateMoment Moment, Account Account, bool IsProduction)> All => estate.Facts.Values.SelectMany(facts =>
        new[] { (facts, estate.Source(facts), false), (facts, estate.Production(facts), true) });

    [Fact]
    public void Are_told_apart_by_the_keys_of_their_callers()
    {
        foreach (var (moment, account, isProduction) in All)
        {
            var key = isProduction ? moment.ProductionKey : moment.SourceKey;
            var found = estate.Cloud.FindKey(key.AccessKeyId);
            found.Should().NotBeNull();
            found!.Principal.Account.Should().BeSameAs(account);
            found.Secret.Should().Be(key.SecretAccessKey).And.HaveLength(40);
            key.AccessKeyId.Should().HaveLength(20);
        }
    }

    [Fact]
    public void Count_every_run_in_their_metrics()
    {
        foreach (var (_, account, _) in All)
        {
            foreach (var function in BuiltEstate.Functions)
            {
                var runs = BuiltEstate.Starts(account, function).Count;
                BuiltEstate.Metric(account, "AWS/Lambda", "Invocations", "FunctionName", function).Sum(point => point.Value).Should().Be(runs);
                BuiltEstate.Metric(account, "AWS/Lambda", "Errors", "FunctionName", function).Should().HaveCount(runs).And.OnlyContain(point => point.Value == 0);
                BuiltEstate.Metric(account, "AWS/Lambda", "Duration", "FunctionName", function).Should().HaveCount(runs).And.OnlyContain(point => point.Value > 1000);
            }
        }
    }

    [Fact]
    public void Have_functions_that_point_at_their_own_resources()
    {
        foreach (var (_, account, isProduction) in All)
        {
            foreach (var function in BuiltEstate.Functions.Select(name => account.Functions[name]))
            {
                function.Environment.Should().Equal(new Dictionary<string, string>
                {
                    ["BUCKET_NAME"] = isProduction ? "data-storage-msp-prod" : "data-storage-msp",
                    ["TENANT_SERVICES_TABLE"] = isProduction ? "TenantServices" : "TenantServices-prod",
                    ["LAST_UPDATED_TABLE"] = isProduction ? "LastUpdated" : "LastUpdated-prod",
                    ["ENVIRONMENT"] = "prod",
                });
                account.Buckets.Should().ContainKey(function.Environment["BUCKET_NAME"]);
                account.Tables.Should().ContainKeys(function.Environment["TENANT_SERVICES_TABLE"], function.Environment["LAST_UPDATED_TABLE"]);
                account.Roles.Values.Should().ContainSingle(role => role.Arn == function.Role);
            }
        }
    }

    [Fact]
    public void Admit_the_rule_that_invokes_a_function_and_no_other()
    {
        foreach (var (_, account, _) in All)
        {
            foreach (var rule in account.Rules.Values.Where(rule => rule.Targets.Any(target => BuiltEstate.Functions.Contains(target.Arn.Split(':')[^1]))))
            {
                var policy = JsonNode.Parse(account.Functions[rule.Targets.Single().Arn.Split(':')[^1]].Policy!)!;
                policy["Statement"]![0]!["Condition"]!["ArnLike"]!["AWS:SourceArn"]!.GetValue<string>().Should().Be(rule.Arn);
                rule.Name.Length.Should().BeLessThanOrEqualTo(64);
            }
        }
    }

    [Fact]
    public void Fill_more_than_one_page_of_what_is_listed()
    {
        var (source, production) = (estate.Source(estate.Before), estate.Production(estate.Before));

        source.Functions.Count.Should().BeGreaterThan(50);
        production.LogGroups.Count.Should().BeGreaterThan(80);
        source.Secrets.Count.Should().BeGreaterThan(36 + 20);
        production.Buckets["data-storage-msp-prod"].Objects.Count.Should().BeGreaterThan(5000);
    }

    [Fact]
    public void Hold_only_policies_that_are_json()
    {
        foreach (var (_, account, _) in All)
        {
            var documents = account.Roles.Values.SelectMany(role => role.InlinePolicies.Values.Append(role.TrustPolicy))
                .Concat(account.Users.Values.SelectMany(user => user.InlinePolicies.Values))
                .Concat(account.Buckets.Values.Select(bucket => bucket.Policy!))
                .Concat(account.Functions.Values.Where(function => function.Policy is not null).Select(function => function.Policy!))
                .Concat(account.Keys.Values.Select(key => key.Policy))
                .ToList();

            documents.Count.Should().BeGreaterThan(15);
            documents.Should().OnlyContain(document => JsonNode.Parse(document, null, default)!["Version"]!.GetValue<string>() == "2012-10-17");
        }
    }

    [Fact]
    public void Trust_an_identity_provider_only_where_it_is_registered()
    {
        foreach (var (_, account, isProduction) in All)
        {
            var federated = account.Roles.Values
                .Select(role => JsonNode.Parse(role.TrustPolicy)!["Statement"]![0]!["Principal"]!["Federated"]?.GetValue<string>())
                .OfType<string>()
                .ToList();

            federated.Should().HaveCount(isProduction ? 1 : 0);
            account.OidcProviders.Keys.Select(issuer => $"arn:aws:iam::{account.Id}:oidc-provider/{issuer}").Should().Equal(federated);
        }
    }

    [Fact]
    public void Show_the_recovery_drill_in_production()
    {
        foreach (var facts in estate.Facts.Values)
        {
            var production = estate.Production(facts);
            var drill = production.Tables["TenantServices-drill"];

            drill.Restore!.SourceTableArn.Should().Be(production.Tables["TenantServices"].Arn);
            drill.Created.Should().BeCloseTo(facts.Now.AddDays(-12), TimeSpan.FromHours(1));
            production.TrailEvents.Should().ContainSingle(logged => logged.Name == "RestoreTableToPointInTime" && logged.Time == drill.Created);
            production.RestoreJobs.Values.Should().ContainSingle(job => job.Status == "COMPLETED" && job.ResourceType == "DynamoDB");
        }
    }
}
