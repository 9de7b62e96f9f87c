using static Avesa.Validation.Emulator.Tests.Authorization.Principals;

namespace Avesa.Validation.Emulator.Tests.Authorization;

[FromAwsDocs("https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_evaluation-logic.html")]
public sealed class IdentityPolicies
{
    private readonly Principals who = new();

    [Fact]
    public void That_are_absent_allow_nothing()
    {
        var decision = Ask(who.User);

        decision.EvalDecision.Should().Be("implicitDeny");
        decision.By.Should().Be("identity-based policy");
        decision.MatchedStatements.Should().BeEmpty();
    }

    [Fact]
    public void Allow_what_they_name_and_nothing_else()
    {
        who.Give(who.Ann, Allow("dynamodb:Get*", Table));

        Ask(who.User).EvalDecision.Should().Be("allowed");
        Ask(who.User, "dynamodb:PutItem").Allowed.Should().BeFalse();
        Ask(who.User, resource: Table + "2").Allowed.Should().BeFalse();
    }

    [Fact]
    public void Ignore_the_case_of_actions_and_mind_that_of_resources()
    {
        who.Give(who.Ann, Allow("DynamoDB:getitem", Table));

        Ask(who.User).Allowed.Should().BeTrue();
        Ask(who.User, resource: Table.Replace("Orders", "orders", StringComparison.Ordinal)).Allowed.Should().BeFalse();
    }

    [Fact]
    public void Deny_over_any_allow_and_then_only_the_denial_is_told()
    {
        who.Give(who.Ann, Allow(), Deny("dynamodb:*"));
        who.Ann.AttachedPolicies.Add("arn:aws:iam::aws:policy/AdministratorAccess");

        var decision = Ask(who.User);

        decision.EvalDecision.Should().Be("explicitDeny");
        decision.MatchedStatements.Should().ContainSingle().Which.SourcePolicyId.Should().Be("user_ann_test");
    }

    [Fact]
    public void Name_the_policy_and_the_place_of_the_statement_that_allowed()
    {
        who.Ann.AttachedPolicies.Add("arn:aws:iam::aws:policy/AdministratorAccess");

        var statement = Ask(who.User).MatchedStatements.Should().ContainSingle().Subject;

        // As the policy simulator answers for this policy.
        (statement.SourcePolicyId, statement.SourcePolicyType).Should().Be(("AdministratorAccess", "IAM Policy"));
        (statement.Start.Line, statement.Start.Column, statement.End.Line, statement.End.Column).Should().Be((3, 17, 8, 6));
    }

    [Fact]
    public void With_NotAction_cover_every_other_action()
    {
        who.Give(who.Ann, "\"Effect\":\"Allow\",\"NotAction\":[\"iam:*\",\"sts:*\"],\"Resource\":\"*\"");

        Ask(who.User).Allowed.Should().BeTrue();
        Ask(who.User, "iam:GetRole").Allowed.Should().BeFalse();
    }

    [Fact]
    public void With_NotResource_cover_every_other_resource()
    {
        who.Give(who.Ann, Allow(), $"\"Effect\":\"Deny\",\"Action\":\"*\",\"NotResource\":\"{Table}\"");

        Ask(who.User).Allowed.Should().BeTrue();
        Ask(who.User, resource: Table + "2").EvalDecision.Should().Be("explicitDeny");
    }

    [Fact]
    public void Of_a_role_speak_for_its_sessions()
    {
        who.Give(who.Worker, Allow("dynamodb:GetItem"));

        Ask(who.Session).MatchedStatements.Should().ContainSingle().Which.SourcePolicyId.Should().Be("role_worker_test");
    }

    [Fact]
    public void Do_not_limit_the_root_user() => Ask(who.Root).Allowed.Should().BeTrue();

    [Fact]
    public void Fill_in_policy_variables_whose_stars_are_plain_text()
    {
        who.Give(who.Ann, Allow("s3:GetObject", "arn:aws:s3:::home/${aws:username}/${s3:prefix, 'none'}/${*}"));

        Ask(who.User, "s3:GetObject", "arn:aws:s3:::home/ann/none/*").Allowed.Should().BeTrue();
        Ask(who.User, "s3:GetObject", "arn:aws:s3:::home/bob/none/*").Allowed.Should().BeFalse();
        Ask(who.User, "s3:GetObject", "arn:aws:s3:::home/ann/none/x").Allowed.Should().BeFalse();
        Ask(who.User, "s3:GetObject", "arn:aws:s3:::home/ann/x/*", context: ("s3:prefix", ["*"])).Allowed.Should().BeFalse();
        Ask(who.User, "s3:GetObject", "arn:aws:s3:::home/ann/*/*", context: ("s3:prefix", ["*"])).Allowed.Should().BeTrue();
    }

    [Fact]
    public void With_a_variable_that_the_request_lacks_do_not_apply()
    {
        who.Give(who.Worker, Allow("s3:GetObject", "arn:aws:s3:::home/${aws:username}/*"));

        var decision = Ask(who.Session, "s3:GetObject", "arn:aws:s3:::home/worker/x");

        decision.Allowed.Should().BeFalse();
        decision.MissingContextValues.Should().Equal("aws:username");
    }

    [Fact]
    public void Of_the_old_version_know_no_variables()
    {
        who.Ann.InlinePolicies["old"] = """{"Version":"2008-10-17","Statement":{"Effect":"Allow","Action":"s3:*","Resource":"arn:aws:s3:::home/${aws:username}"}}""";

        Ask(who.User, "s3:GetObject", "arn:aws:s3:::home/ann").Allowed.Should().BeFalse();
        Ask(who.User, "s3:GetObject", "arn:aws:s3:::home/${aws:username}").Allowed.Should().BeTrue();
    }
}
