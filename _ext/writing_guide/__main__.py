"""``python -m writing_guide``."""

from __future__ import annotations

import sys

from writing_guide.cli.main import main

sys.exit(main())
