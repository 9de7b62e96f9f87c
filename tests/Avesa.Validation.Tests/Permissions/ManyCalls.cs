using System.Text;
using System.Text.Json;
using Avesa.Validation.Permissions;
using Avesa.Validation.Reports;
using Avesa.Validation.Settings;

namespace Avesa.Validation.Tests.Permissions;

public sealed class ManyCalls
{
    [Fact]
    public void Of_one_kind_are_one_statement()
    {
        var policy = Ledger.Policies(Ledger.Call("lambda", "GetPolicy", "b"), Ledger.Call("lambda", "GetFunction", "a"), Ledger.Call("lambda", "GetFunction", "b")).Should().ContainSingle().Subject;

        policy.Name.Should().Be("AvesaValidationConfiguration");
        policy.Statements.Should().ContainSingle().Which.Should().BeEquivalentTo(
            new GrantStatement("LambdaFunctions", ["lambda:GetFunction", "lambda:GetPolicy"], ["arn:aws:lambda:*:987654321098:function:*"]));
    }

    [Fact]
    public void On_the_other_account_stand_by_themselves()
    {
        var policy = Ledger.Policies(
            Ledger.Call("dynamodb", "Scan", "T"), Ledger.Call("dynamodb", "GetItem", "arn:aws:dynamodb:us-east-2:123456789012:table/S/id", "AccessDeniedException")).Should().ContainSingle().Subject;

        policy.Statements.Select(statement => (statement.Id, statement.Actions[0])).Should().Equal(("DynamodbItems", "dynamodb:Scan"), ("DynamodbItemsElsewhere", "dynamodb:GetItem"));
    }

    [Fact]
    public void Of_others_than_the_accounts_own_profiles_need_nothing() => Ledger.Policies(
        Ledger.Call("s3", "ListBuckets") with { Identity = "role avesa-deployer of the source" },
        Ledger.Call("sts", "AssumeRole", "arn:aws:iam::987654321098:role/r") with { AccountId = null },
        Ledger.Call("s3", "PutObject", outcome: "refused") with { Attempts = 0 }).Should().BeEmpty("a role's permissions are its own, credentials come before the account, and what is refused here is not sent");

    [Fact]
    public void Of_both_accounts_are_policies_of_each() => Ledger.Policies(
            Ledger.Call("s3", "ListBuckets"), Ledger.Call("s3", "ListBuckets") with { Side = AccountSide.Source, AccountId = "123456789012" })
        .Select(policy => (policy.Side, policy.Account)).Should().Equal((AccountSide.Source, "123456789012"), (AccountSide.Production, "987654321098"));

    [Fact]
    public void That_need_more_than_a_policy_may_hold_are_divided_and_nothing_is_lost()
    {
        var tables = Enumerable.Range(0, 300).Select(number => $"Table{number:D3}").ToList();

        var policies = Ledger.Policies([.. tables.Select(table => Ledger.Call("dynamodb", "Scan", table)), Ledger.Call("s3", "GetObject", "b/k"), Ledger.Call("s3", "ListObjectsV2", "b")]);

        policies.Should().HaveCountGreaterThan(2).And.OnlyContain(policy => policy.Size <= ReaderPolicy.Longest);
        policies.Select(policy => policy.Name).Should().Equal(Enumerable.Range(1, policies.Count).Select(number => $"AvesaValidationData{number}"));
        policies.Should().OnlyContain(policy => policy.Statements.Select(statement => statement.Id).Distinct().Count() == policy.Statements.Count);
        policies.SelectMany(policy => policy.Statements).Where(statement => statement.Actions[0] == "dynamodb:Scan").SelectMany(statement => statement.Resources)
            .Should().Equal(tables.Select(table => $"arn:aws:dynamodb:us-east-2:987654321098:table/{table}"));
        policies.SelectMany(policy => policy.Statements).SelectMany(statement => statement.Resources).Should().Contain("arn:aws:s3:::b").And.Contain("arn:aws:s3:::b/*");
    }

    [Fact]
    public void Are_written_as_IAM_takes_them_and_counted_as_IAM_counts()
    {
        var policies = Ledger.Policies(Ledger.Call("s3", "GetObject", "b/k"), Ledger.Call("s3", "ListBuckets"));
        using var stream = new MemoryStream();

        PolicyReport.Write(stream, policies);

        var account = JsonElement.Parse(Encoding.UTF8.GetString(stream.ToArray())).GetProperty("production");
        $"{account.GetProperty("account")}".Should().Be("987654321098");
        foreach (var policy in policies)
        {
            var compact = JsonSerializer.Serialize(account.GetProperty("policies").GetProperty(policy.Name));
            compact.Length.Should().Be(policy.Size);
            compact.Should().StartWith("""{"Version":"2012-10-17","Statement":[{"Sid":"S3""");
        }
    }
}
