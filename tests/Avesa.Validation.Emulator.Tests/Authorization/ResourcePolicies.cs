using static Avesa.Validation.Emulator.Tests.Authorization.Principals;

namespace Avesa.Validation.Emulator.Tests.Authorization;

[FromAwsDocs("https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_principal.html")]
public sealed class ResourcePolicies
{
    private const string Everybody = "\"Principal\":\"*\",";
    private readonly Principals who = new();

    [Theory]
    [InlineData("arn:aws:iam::111111111111:user/staff/ann")]
    [InlineData("AIDAANN")]
    [InlineData("*")]
    public void Of_the_same_account_suffice_when_they_name_the_user(string name) =>
        Ask(who.User, resourcePolicy: Policy(To(name, Allow()))).MatchedStatements.Should().ContainSingle().Which.SourcePolicyType.Should().Be("Resource Policy");

    [Theory]
    [InlineData("arn:aws:iam::111111111111:root")]
    [InlineData("111111111111")]
    public void Of_the_same_account_leave_it_to_identity_policies_when_they_name_the_account(string name)
    {
        Ask(who.User, resourcePolicy: Policy(To(name, Allow()))).By.Should().Be("identity-based policy");
        Ask(who.Root, resourcePolicy: Policy(To(name, Allow()))).Allowed.Should().BeTrue();
    }

    [Theory]
    [InlineData("arn:aws:iam::111111111111:user/staff/*")]
    [InlineData("arn:aws:iam::111111111111:user/staff/bob")]
    [InlineData("arn:aws:iam::222222222222:root")]
    public void That_name_somebody_else_say_nothing(string name) =>
        Ask(who.User, resourcePolicy: Policy(To(name, Allow()))).Allowed.Should().BeFalse();

    [Fact]
    public void That_name_a_service_say_nothing_of_users() =>
        Ask(who.User, resourcePolicy: Policy("\"Principal\":{\"Service\":\"lambda.amazonaws.com\"}," + Allow())).Allowed.Should().BeFalse();

    [Theory]
    [InlineData("111111111111")]
    [InlineData("arn:aws:iam::111111111111:role/worker")]
    [InlineData("arn:aws:sts::111111111111:assumed-role/worker/nightly")]
    public void Deny_a_session_by_any_of_its_names(string name)
    {
        who.Give(who.Worker, Allow());

        var decision = Ask(who.Session, resourcePolicy: Policy(To(name, Deny())));

        (decision.EvalDecision, decision.By).Should().Be(("explicitDeny", "resource-based policy"));
    }

    [Fact]
    public void With_NotPrincipal_deny_all_but_who_is_listed_with_the_account()
    {
        who.Give(who.Ann, Allow()).Give(who.Worker, Allow());
        string Except(params string[] names) =>
            Policy($"\"NotPrincipal\":{{\"AWS\":[{string.Join(',', names.Select(name => $"\"{name}\""))}]}},{Deny()}");

        Ask(who.User, resourcePolicy: Except(who.Ann.Arn, "111111111111")).Allowed.Should().BeTrue();
        Ask(who.User, resourcePolicy: Except(who.Ann.Arn)).EvalDecision.Should().Be("explicitDeny");
        Ask(who.Session, resourcePolicy: Except(who.Ann.Arn, "111111111111")).EvalDecision.Should().Be("explicitDeny");
        Ask(who.Session, resourcePolicy: Except(who.Worker.Arn, who.Root.Arn)).Allowed.Should().BeTrue();
    }

    [Fact]
    public void With_NotPrincipal_allow_everybody_but_who_is_listed()
    {
        var policy = Policy($"\"NotPrincipal\":{{\"AWS\":\"{who.Worker.Arn}\"}},{Allow()}");

        Ask(who.User, resourcePolicy: policy).Allowed.Should().BeTrue();
        Ask(who.Session, resourcePolicy: policy).Allowed.Should().BeFalse();
    }

    [Fact]
    public void Of_another_account_need_the_identity_too()
    {
        var policy = Policy(To("111111111111", Allow()));

        Ask(who.User, owner: who.Other, resourcePolicy: policy).By.Should().Be("identity-based policy");
        who.Give(who.Ann, Allow("dynamodb:*"));
        Ask(who.User, owner: who.Other, resourcePolicy: policy).Allowed.Should().BeTrue();
        Ask(who.User, owner: who.Other, resourcePolicy: Policy(Everybody + Allow())).Allowed.Should().BeTrue();
        Ask(who.User, owner: who.Other, resourcePolicy: Policy(To("333333333333", Allow()))).By.Should().Be("resource-based policy");
        Ask(who.User, owner: who.Other).By.Should().Be("resource-based policy");
    }

    [Fact]
    public void Of_another_account_do_not_lift_boundary_or_session_policy()
    {
        who.Give(who.Worker, Allow());
        var policy = Policy(To(who.Session.Arn, Allow()));

        Ask(who.Session with { SessionPolicy = Policy(Allow("s3:*")) }, owner: who.Other, resourcePolicy: policy).By.Should().Be("session policy");
        who.Bound(who.Worker, Allow("s3:*"));
        Ask(who.Session, owner: who.Other, resourcePolicy: policy).By.Should().Be("permissions boundary");
    }

    [Fact]
    public void Of_another_account_admit_its_root_user_only_when_they_say_so()
    {
        Ask(who.Root, owner: who.Other).Allowed.Should().BeFalse();
        Ask(who.Root, owner: who.Other, resourcePolicy: Policy(To("111111111111", Allow()))).Allowed.Should().BeTrue();
    }
}
