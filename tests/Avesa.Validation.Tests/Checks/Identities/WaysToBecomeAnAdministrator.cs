using Avesa.Validation.Checks.Identities;
using Avesa.Validation.Emulator.Model;
using Avesa.Validation.Policies;
using Avesa.Validation.Tests.Checks.Isolation;
using Avesa.Validation.Verdicts;

namespace Avesa.Validation.Tests.Checks.Identities;

public sealed class WaysToBecomeAnAdministrator
{
    private const string Arn = "arn:aws:iam::987654321098:role/tools";

    private static readonly OnlyTheseMayBecomeAdministrators Check = new(["role/admins"]);

    public static TheoryData<string> Actions { get; } = [.. Escalation.Actions.Select(escalation => escalation.Action)];

    public static TheoryData<string> Starts { get; } = [.. Escalation.Starts.Select(start => start.Action)];

    [Theory]
    [MemberData(nameof(Actions))]
    public async Task Are_found_one_by_one(string action)
    {
        await using var migration = await With($"\"{action}\"");
        (await migration.OfProduction(Check)).ShouldBeBroken((Arn, $"the inline policy own permits {action} on all, in statement \"Own\""));
    }

    [Theory]
    [MemberData(nameof(Starts))]
    public async Task Are_found_where_every_role_may_be_passed_to_what_is_started(string action)
    {
        await using var migration = await With($"\"iam:PassRole\",\"{action}\"");
        (await migration.OfProduction(Check)).ShouldBeBroken((Arn, $"the inline policy own permits iam:PassRole, with {action} on all, in statement \"Own\""));
    }

    [Fact]
    public async Task Are_found_in_two_policies_together()
    {
        await using var migration = await With("\"iam:PassRole\"");
        migration.Production.Roles["tools"].InlinePolicies["more"] = """{"Statement":[{"Effect":"Allow","Action":"lambda:*","Resource":"*"}]}""";
        (await migration.OfProduction(Check)).ShouldBeBroken((Arn, "the inline policy own permits iam:PassRole, with lambda:CreateFunction, lambda:UpdateFunctionConfiguration on all, in statement \"Own\""));
    }

    [Theory]
    [InlineData("\"iam:*\"", "\"arn:aws:iam::987654321098:role/*\"", "", "iam:PutRolePolicy, iam:AttachRolePolicy, iam:UpdateAssumeRolePolicy, iam:DeleteRolePermissionsBoundary on all")]
    [InlineData("\"iam:Put*\"", "\"*\"", ""","Condition":{"Bool":{"aws:MultiFactorAuthPresent":"true"}}""", "iam:PutRolePolicy, iam:PutUserPolicy, iam:PutGroupPolicy on all")]
    public async Task Are_found_by_patterns_and_under_conditions(string action, string resource, string condition, string observed)
    {
        await using var migration = await With(action, resource, condition);
        (await migration.OfProduction(Check)).Should().BeOfType<Broken>().Which.Findings.Should().ContainSingle().Which.Observed.Should().Contain(observed);
    }

    [Theory]
    [InlineData("\"iam:PutRolePolicy\"", "\"arn:aws:iam::987654321098:role/avesa-*\"", "")]
    [InlineData("\"iam:Get*\",\"iam:List*\",\"iam:CreateRole\"", "\"*\"", "")]
    [InlineData("\"iam:PassRole\"", "\"*\"", "")]
    [InlineData("\"lambda:*\",\"ec2:*\"", "\"*\"", "")]
    [InlineData("\"iam:PutRolePolicy\"", "\"*\"", ""","Condition":{"StringEquals":{"iam:PermissionsBoundary":"arn:aws:iam::987654321098:policy/narrow"}}""")]
    [InlineData("\"*\"", "\"*\"", "")]
    public async Task Are_held_where_there_is_none_or_another_sentence_says_it(string actions, string resource, string condition)
    {
        await using var migration = await With(actions, resource, condition);
        (await migration.OfProduction(Check)).ShouldBeHeld("may make itself an administrator, besides role/admins");
    }

    [Fact]
    public async Task Are_held_where_a_boundary_or_a_denial_holds_them_back_or_they_are_listed()
    {
        await using var migration = await With("\"iam:*\"");
        var role = migration.Production.Roles["tools"];
        role.InlinePolicies["no"] = """{"Statement":[{"Effect":"Deny","Action":"iam:*","Resource":"*"}]}""";
        (await migration.OfProduction(Check)).Should().BeOfType<Held>();
        role.InlinePolicies.TryRemove("no", out _);
        migration.Production.Policies["arn:aws:iam::987654321098:policy/own"] = new ManagedPolicy
        {
            Arn = "arn:aws:iam::987654321098:policy/own",
            Name = "own",
            Document = """{"Statement":[{"Effect":"Allow","Action":["s3:*","lambda:*"],"Resource":"*"}]}""",
        };
        role.PermissionsBoundary = "arn:aws:iam::987654321098:policy/own";
        (await migration.OfProduction(Check)).Should().BeOfType<Held>();
        role.PermissionsBoundary = null;
        (await migration.OfProduction(new OnlyTheseMayBecomeAdministrators(["role/tools"]))).Should().BeOfType<Held>();
    }

    [Fact]
    public async Task Are_unproven_when_they_cannot_be_read()
    {
        await using var migration = await With("\"iam:*\"");
        migration.Deny(migration.Production, "iam:GetAccountAuthorizationDetails");
        (await migration.OfProduction(Check)).ShouldBeUnproven("iam:GetAccountAuthorizationDetails");
    }

    private static async Task<EmulatedMigration> With(string actions, string resource = "\"*\"", string condition = "")
    {
        var migration = await People.Nobody();
        migration.Production.AddRole("tools", """{"Service":"lambda.amazonaws.com"}""").InlinePolicies["own"] =
            $$"""{"Version":"2012-10-17","Statement":[{"Sid":"Own","Effect":"Allow","Action":[{{actions}}],"Resource":{{resource}}{{condition}}}]}""";
        return migration;
    }
}
