using static Avesa.Validation.Emulator.Tests.Authorization.Principals;

namespace Avesa.Validation.Emulator.Tests.Authorization;

/// <summary>KMS keys and roles: an administrator of their own account may not use them unless they say so.</summary>
[FromAwsDocs("https://docs.aws.amazon.com/kms/latest/developerguide/key-policies.html")]
public sealed class ResourcesThatMustConsent
{
    private const string Key = "arn:aws:kms:us-east-1:111111111111:key/1234abcd-12ab-34cd-56ef-1234567890ab";
    private const string Role = "arn:aws:iam::111111111111:role/target";
    private readonly Principals who = new();

    [Fact]
    public void Refuse_an_administrator_whom_the_key_policy_does_not_name()
    {
        who.Give(who.Ann, Allow());

        Ask(who.User, "kms:Decrypt", Key, resourcePolicy: Policy(To(who.Worker.Arn, Allow("kms:*")))).By.Should().Be("resource-based policy");
    }

    [Fact]
    public void Admit_by_identity_policy_when_the_key_policy_names_the_account()
    {
        var policy = Policy(To("arn:aws:iam::111111111111:root", Allow("kms:*")));

        Ask(who.User, "kms:Decrypt", Key, resourcePolicy: policy).By.Should().Be("identity-based policy");
        who.Give(who.Ann, Allow("kms:Decrypt"));
        Ask(who.User, "kms:Decrypt", Key, resourcePolicy: policy).Allowed.Should().BeTrue();
    }

    [Fact]
    public void Know_the_account_of_the_caller()
    {
        var policy = Policy("\"Principal\":\"*\"," + If(Allow("kms:*"), "\"StringEquals\":{\"kms:CallerAccount\":\"111111111111\"}"));

        Ask(who.User, "kms:Decrypt", Key, resourcePolicy: policy).Allowed.Should().BeTrue();
    }

    [Fact]
    public void Refuse_an_administrator_whom_the_trust_policy_does_not_name()
    {
        who.Give(who.Ann, Allow());
        var trust = Policy("\"Effect\":\"Allow\",\"Principal\":{\"Service\":\"lambda.amazonaws.com\"},\"Action\":\"sts:AssumeRole\"");

        Ask(who.User, "sts:AssumeRole", Role, resourcePolicy: trust).By.Should().Be("role trust policy");
    }

    [Fact]
    public void Admit_alone_when_the_trust_policy_names_the_user()
    {
        var trust = Policy("\"Effect\":\"Allow\",\"Principal\":{\"AWS\":\"arn:aws:iam::111111111111:user/staff/ann\"},\"Action\":\"sts:AssumeRole\"");

        Ask(who.User, "sts:AssumeRole", Role, resourcePolicy: trust).Allowed.Should().BeTrue();
        Ask(who.User, "sts:TagSession", Role, resourcePolicy: trust).Allowed.Should().BeFalse();
    }

    [Fact]
    public void Need_no_policy_for_operations_on_no_key()
    {
        who.Give(who.Ann, Allow("kms:ListKeys"));

        Ask(who.User, "kms:ListKeys", "*").Allowed.Should().BeTrue();
    }
}
