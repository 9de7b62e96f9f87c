@week-6
Feature: Security hardening
  After the migration: is production watched, judged and closed as far as the plan asks?
  Plan 8.1, its six boxes in its words and order. Words: glossary.md.

  Background:
    Given the regions
      | region    |
      | us-east-1 |

  @SEC-01
  Rule: Enable AWS GuardDuty
    When this is red, switch GuardDuty or its protection on in the region that the finding names.

    Scenario: GuardDuty watches
      Then GuardDuty watches each region

    Scenario: GuardDuty looks at what the estate uses
      Then GuardDuty has on in each region
        | protection        |
        | S3 Protection     |
        | Lambda Protection |

  @SEC-02
  Rule: Configure AWS Security Hub
    When this is red, switch Security Hub or its standard on; it needs AWS Config to record all types.

    Scenario: Security Hub checks by a standard
      Then Security Hub checks each region by
        | standard                                         |
        | aws-foundational-security-best-practices/v/1.0.0 |

  @SEC-03
  Rule: Set up AWS Config rules
    The rules are named as AWS lists its managed ones, whatever name they were set up under.
    When this is red, set the rule up, or correct the resources that it found.

    Scenario Outline: The rule <rule> holds
      Then in each region AWS Config has the rule "<rule>", and everything complies with it

      Examples:
        | rule                                     |
        | s3-bucket-public-read-prohibited         |
        | s3-bucket-versioning-enabled             |
        | dynamodb-pitr-enabled                    |
        | lambda-function-public-access-prohibited |
        | root-account-mfa-enabled                 |
        | iam-user-mfa-enabled                     |

  @SEC-04
  Rule: Implement least-privilege IAM policies
    Boundaries count: a policy that a boundary holds back gives nothing. Conditions do not, whoever meets them may do it; but one that demands a boundary does.
    When this is red, grant what is needed instead, or name the administrator in the table.

    Scenario: Only the administrators may do everything
      Then nobody may do everything in production, except
        | administrator                                           |
        | group/Administrators                                    |
        | role/avesa-administrator                                |
        | role/cdk-hnb659fds-cfn-exec-role-987654321098-us-east-1 |

    Scenario: Nobody else may become an administrator
      Then nobody may make themselves an administrator of production, except
        | administrator                                           |
        | group/Administrators                                    |
        | role/avesa-administrator                                |
        | role/cdk-hnb659fds-cfn-exec-role-987654321098-us-east-1 |

    Scenario: Only the administrators and this validation may read every secret
      Then nobody may read every secret of production, except
        | reader                                                  |
        | user/avesa-validation                                   |
        | group/Administrators                                    |
        | role/avesa-administrator                                |
        | role/cdk-hnb659fds-cfn-exec-role-987654321098-us-east-1 |

    Scenario: No administrator is unused
      Then every administrator of production was used within the last 90 days

  @SEC-05
  Rule: Enable VPC Flow Logs
    The functions of the plan run outside of a VPC, but every account has a default one in each region, and whoever starts something there without
    naming a network gets a public address in it. Where there is no VPC at all there is nothing to log.
    When this is red, create the flow log, or delete the default VPC if nothing is in it.

    Scenario: Every network is logged
      Then each VPC of each region, the default one too, has a flow log of all or of rejected traffic, and it is delivered

  @SEC-06
  Rule: Configure AWS WAF (if applicable)
    It is applicable where something answers to the internet, whether a stack or a hand has made it; otherwise the evidence says what was looked at, and what was not.
    When this is red, put a web ACL before the endpoint that the finding names, or close it.

    Scenario: Nothing answers to the internet unprotected
      Then whatever of production answers to the internet is protected by AWS WAF
