@week-2
Feature: Account set-up
  Is production an account of its own that is watched, and that nobody enters by a password or a key alone?
  Plan 1.1, its boxes in its words and order; the six lines of its script are the facts of ACC-03. Words: glossary.md.

  Background:
    Given the regions
      | region    |
      | us-east-1 |

  @ACC-01
  Rule: Create new AWS account for production
    When this is red, move what the finding names to the account of its environment, or delete it.

    Scenario: Production is an account of its own
      Then production is another account than the source, and holds nothing of these environments
        | environment |
        | dev         |
        | staging     |

  @ACC-02
  Rule: Set up AWS Organizations (optional but recommended)
    The plan leaves it open, so no organization is no fault, and the evidence says so. One that cannot govern production, or that whoever deploys can leave behind, is.
    When this is red, switch on all features, or let an account without workloads manage the organization.

    Scenario: The organization protects production
      Then production belongs to no organization, or to one with all features that neither production nor the source manages

  @ACC-03
  Rule: Configure account-level security settings
    The regions are those of the Background: add the others that production may use.
    When this is red, change the setting that the finding names, before anything is deployed into the account.

    Scenario: Enable CloudTrail in all regions
      Then one trail records every management event of all regions, is logging, and validates its log files

    Scenario: Enable AWS Config
      Then AWS Config records every type of resource in each region

    Scenario: Enable AWS Config for users and roles
      Then AWS Config records users, groups, roles and policies in one of the regions

    Scenario: Set up GuardDuty
      Then GuardDuty watches each region

    Scenario: Configure IAM password policy
      Then passwords have at least 14 characters, none of the last 24 is taken again, and each has
        | characters |
        | symbols    |
        | numbers    |
        | upper case |
        | lower case |

    Scenario: Enable MFA for root account
      Then the root user cannot sign in without MFA

    Scenario: The root account has no keys
      Then the root user has no access key

    Scenario: Create administrative IAM users
      Then somebody may administer production, and nobody without MFA

    Scenario: No key administers production
      Then no user who may administer production has an access key

  @ACC-04
  Rule: Set up billing alerts and cost monitoring
    Any alarm on the charges in all will do here; the plan's own, with its name and amount, is COST-01.
    When this is red, receive billing alerts in the billing preferences, put the alarm of plan 8.2, and confirm the subscription of its topic.

    Scenario: Charges are watched
      Then an alarm on all charges in "us-east-1" has data, and somebody hears it
